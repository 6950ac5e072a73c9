using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands.Backups;

/// <param name="Age">How the two databases stand to each other.</param>
/// <param name="Envelopes">How many were tried.</param>
/// <param name="Refused">How many of them do not open.</param>
internal sealed record Examined(EnvelopeAge Age, int Envelopes, int Refused);

/// <summary>Whether two copies are whole, belong together and open under the master key.</summary>
internal static class BackupExam
{
    private const int Sample = 20_000;

    /// <param name="copies">The settings, with the folder that holds the copies as its data directory.</param>
    /// <param name="ct">Stops the work.</param>
    /// <exception cref="StartRefused">A copy is damaged, of another version, or does not open.</exception>
    public static async Task<Examined> ExamineAsync(PortalSettings copies, CancellationToken ct)
    {
        await foreach (var finding in DatabaseExam.ExamineAsync(copies.DataDirectory))
        {
            if (finding.Severity == Severity.Fault)
            {
                throw new StartRefused($"{finding.What} {finding.Fix}");
            }
        }

        await using var services = ReadingPortal.Open(copies);
        await using var scope = services.CreateAsyncScope();
        await using var keystore = await scope.ServiceProvider.GetRequiredService<IDbContextFactory<KeystoreDb>>().CreateDbContextAsync(ct);
        if (!KeyRing.Opens(keystore, scope.ServiceProvider.GetRequiredService<MasterKey>()))
        {
            throw new StartRefused($"The master key {copies.MasterKeyFile} does not open this keystore: put the key of that day there; nothing was changed.");
        }

        var (age, _) = await scope.ServiceProvider.GetRequiredService<FindEnvelopeAge>().Handle(ct);
        var tried = age == EnvelopeAge.Current ? await scope.ServiceProvider.GetRequiredService<ExamineEnvelopes>().Handle(Sample, ct) : new Resealed(0, 0);
        return new Examined(age, tried.Rows, tried.Refused);
    }
}
