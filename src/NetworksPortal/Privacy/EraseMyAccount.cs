using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Privacy;

/// <summary>
/// Somebody leaves every network and takes their account along. The portal's database goes first and in one transaction,
/// since only with the secret can be found what to erase in the networks; the secret goes after it. A process that ends in
/// between is caught up with by <see cref="FinishErasures"/>.
/// </summary>
public sealed class EraseMyAccount(
    PortalDb db, PasswordCheck check, LastCoreOf lastCoreOf, IAccountEnvelopes envelopes, IAccountRegister register, Outbox outbox, KeyRing keys, Residue residue)
{
    /// <param name="me">Who.</param>
    /// <param name="address">Typed by hand to be sure: their own work address.</param>
    /// <param name="password">Asked again.</param>
    /// <param name="ct">Stops the work, as long as nothing is decided.</param>
    /// <exception cref="RuleViolation">
    /// <c>AddressWrong</c>, <c>PasswordWrong</c>, <c>LastAdministrator</c>, or <c>LastCoreMember</c> with the names of the networks.
    /// </exception>
    public async Task Handle(EmployeeId me, string address, string password, CancellationToken ct)
    {
        var account = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        Rules.Demand(string.Equals(address.Trim(), account.Email, StringComparison.OrdinalIgnoreCase), "AddressWrong", "Address");
        Rules.Demand(await check.Passes(account, password, ct), "PasswordWrong", "Password");
        await using (var transaction = await WriteScope.BeginAsync(db, ct))
        {
            var without = await lastCoreOf.Handle(me, ct);
            Rules.Demand(without.Count == 0, "LastCoreMember", null, string.Join(", ", without.Select(network => network.Name)));
            await outbox.RemoveToAsync([account.Email!], ct);
            await envelopes.RemoveAsync(me, ct);
            await register.StrikeOutAsync(me, ct);
            await transaction.CommitAsync(ct);
        }

        // Decided: whoever closes the window now does not stop it half way.
        await residue.SweepAsync(CancellationToken.None);
        await keys.ForgetEmployeeAsync(me, CancellationToken.None);
    }
}
