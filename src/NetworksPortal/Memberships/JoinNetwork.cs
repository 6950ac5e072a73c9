using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Memberships;

/// <summary>Somebody joins, or asks to. Nothing outside the account's own envelopes changes shape.</summary>
public sealed class JoinNetwork(PortalDb db, Envelopes envelopes, Rosters rosters, JoinCodes codes, CodeGuesses guesses)
{
    /// <param name="networkId">Which network.</param>
    /// <param name="employee">Who.</param>
    /// <param name="choices">How they show, and where their mail goes.</param>
    /// <param name="acceptedCharter">The version of the charter that was on the page.</param>
    /// <param name="code">A founding or invitation code, or empty.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="RuleViolation">
    /// <c>AlreadyIn</c>, <c>CharterNotAccepted</c>, <c>NicknameTaken</c>, <c>CodeNeeded</c>, <c>CodeInvalid</c>, <c>CoreConsent</c>,
    /// <c>NetworkClosed</c>.
    /// </exception>
    public Task<Membership> Handle(
        NetworkId networkId, EmployeeId employee, JoinChoices choices, int acceptedCharter, string code, CancellationToken ct) =>
        envelopes.ChangeAsync(employee, networkId, async before =>
        {
            // Read here, under the lock: a core team may be closing its network, or changing its charter, at this very moment.
            var network = await db.NetworkAsync(networkId, ct);
            Rules.Demand(acceptedCharter == network.CharterVersion, "CharterNotAccepted", "Accept");
            Rules.Demand(before.State == MembershipState.None, "AlreadyIn", null);
            Rules.Demand(network.State is NetworkState.Forming or NetworkState.Active, "NetworkClosed", null);
            var asked = Membership.Ask(choices, network.CharterVersion);
            var after = code.Length > 0 ? await RedeemAsync(network, employee, asked, code, ct) : Enter(network, asked);
            Rules.Demand(!after.IsCore || choices.ConsentsToCore, "CoreConsent", "CoreConsent");
            if (after.IsIn)
            {
                await rosters.RefuseTakenNicknameAsync(networkId, employee, choices, ct);
            }

            return after;
        }, ct);

    private async Task<Membership> RedeemAsync(Network network, EmployeeId employee, Membership asked, string code, CancellationToken ct)
    {
        Rules.Demand(!guesses.HasTooMany(employee), "CodeInvalid", "Code");
        try
        {
            return await codes.RedeemAsync(network.Id, code, ct) == JoinCodePurpose.Founding ? asked.MakeCore() : asked.Admit();
        }
        catch (RuleViolation)
        {
            guesses.Note(employee);
            throw;
        }
    }

    private static Membership Enter(Network network, Membership asked) => (network.State, network.JoinRule) switch
    {
        (_, JoinRule.ByInvitation) or (NetworkState.Forming, _) => throw new RuleViolation("CodeNeeded", "Code"),
        (_, JoinRule.OnApproval) => asked,
        _ => asked.Admit(),
    };
}
