using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

internal static class Nicknames
{
    /// <summary>
    /// Refuses a nickname that another member carries or could be taken for, their real name included where it shows. The
    /// refusal tells who is in, so it is only for somebody who is in too, or comes in by this very step.
    /// </summary>
    public static async Task RefuseTakenNicknameAsync(
        this Rosters rosters, NetworkId network, EmployeeId self, JoinChoices choices, CancellationToken ct)
    {
        if (choices.Visibility == Visibility.Nickname && (await rosters.OpenAsync(network, ct)).HasLookAlike(choices.Nickname, self))
        {
            throw new RuleViolation("NicknameTaken", nameof(JoinChoices.Nickname));
        }
    }

    /// <summary>Whether another member shows under a name that a reader would take for this one.</summary>
    public static bool HasLookAlike(this Roster roster, string nickname, EmployeeId self) => roster.Members
        .Where(member => member.Employee != self)
        .Select(member => ShownNames.Of(member, forCore: false))
        .Any(name => name is not null && ShownNames.LookAlike(name, nickname));
}
