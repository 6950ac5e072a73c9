using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Privacy;

/// <summary>
/// Everything about somebody, in one ZIP for them alone. Each subject says itself what it keeps. The password is asked
/// again: the file says what nobody may read over a shoulder, or on a computer that was left open.
/// </summary>
public sealed class ExportMyData(
    PortalDb db, PasswordCheck check, MyNetworks myNetworks, IEnumerable<IAccountData> ofAccount, IEnumerable<IPersonaData> ofPersona, TimeProvider time)
{
    /// <returns>The bytes of the ZIP.</returns>
    /// <exception cref="RuleViolation"><c>PasswordWrong</c>.</exception>
    public async Task<byte[]> Handle(EmployeeId me, string password, CancellationToken ct)
    {
        var account = await db.Employees.AsNoTracking().SingleAsync(e => e.Id == me.Value, ct);
        Rules.Demand(await check.Passes(account, password, ct), "PasswordWrong", "Password");
        using var archive = new DataArchive(time.GetUtcNow());
        archive.Add(DataReadme.FileName, DataReadme.Write(
            account.Language, time.Today(), ofAccount.Select(subject => subject.FileName), ofPersona.Select(subject => subject.FileName)));
        foreach (var subject in ofAccount)
        {
            archive.Add(subject.FileName, await subject.ReadAsync(me, ct));
        }

        await AddNetworksAsync(archive, me, ct);
        return archive.Close();
    }

    /// <summary>A folder for each network, with a number for a name: a list of folders may stand open on a screen.</summary>
    private async Task AddNetworksAsync(DataArchive archive, EmployeeId me, CancellationToken ct)
    {
        foreach (var (number, mine) in (await myNetworks.Handle(me, ct)).Index())
        {
            var viewer = new Viewer(mine.Network.Id, mine.Membership.Persona, mine.Membership.Role, me);
            foreach (var subject in ofPersona)
            {
                archive.Add(string.Create(CultureInfo.InvariantCulture, $"network-{number + 1}/{subject.FileName}"), await subject.ReadAsync(viewer, ct));
            }
        }
    }
}
