using NetworksPortal.Employees;
using NetworksPortal.Networks;

namespace NetworksPortal.Memberships;

internal static class Nicknames
{
    /// <summary>Refuses a nickname that another in this network carries or could be taken for, their real name included where it shows.</summary>
    public static async Task RefuseTakenNicknameAsync(
        this Rosters rosters, NetworkId network, EmployeeId self, JoinChoices choices, CancellationToken ct)
    {
        if (choices.Visibility != Visibility.Nickname)
        {
            return;
        }

        var roster = await rosters.OpenAsync(network, ct);
        var shown = roster.Entries.Where(e => e.Employee != self).Select(e => ShownNames.Of(e, forCore: false));
        if (shown.Any(name => name is not null && ShownNames.LookAlike(name, choices.Nickname)))
        {
            throw new RuleViolation("NicknameTaken", nameof(JoinChoices.Nickname));
        }
    }
}
