using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Web.Settings;
using NodaTime;

namespace NetworksPortal.Web.Commands;

/// <summary>Whether the keys fit, what is sealed opens, and the nights do their work. Only reads, and tells nothing but numbers.</summary>
internal static class KeysExam
{
    private const int Sample = 20_000;
    private static readonly Duration Stale = Duration.FromDays(2);

    public static async IAsyncEnumerable<Finding> ExamineAsync(PortalSettings settings)
    {
        if (!File.Exists(Databases.KeystorePath(settings.DataDirectory)) || !File.Exists(Databases.PortalPath(settings.DataDirectory)))
        {
            yield break;
        }

        foreach (var finding in await TryAsync(settings))
        {
            yield return finding;
        }
    }

    private static async Task<List<Finding>> TryAsync(PortalSettings settings)
    {
        try
        {
            await using var services = ReadingPortal.Open(settings);
            await using var scope = services.CreateAsyncScope();
            return await ExamineAsync(scope.ServiceProvider, settings).ToListAsync();
        }
        catch (SqliteException)
        {
            return [new(Severity.Warning, "The keys cannot be tried.", "Mend the databases first.")];
        }
        catch (StartRefused refused)
        {
            return [new(Severity.Fault, refused.Message)];
        }
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(IServiceProvider services, PortalSettings settings)
    {
        await using var keystore = await services.GetRequiredService<IDbContextFactory<KeystoreDb>>().CreateDbContextAsync();
        if (await keystore.Works.Select(w => w.Name).FirstOrDefaultAsync() is { } command)
        {
            yield return new(Severity.Fault, $"The command {command} was broken off half-way.", $"Run {command} again: it goes on where it stopped.");
        }

        if (!KeyRing.Opens(keystore, services.GetRequiredService<MasterKey>()))
        {
            yield return new(Severity.Fault, "The master key does not open the keystore.", "Put the key of this keystore back (Portal:MasterKeyFile), or restore both from one day.");
            yield break;
        }

        yield return new(Severity.Ok, "The master key opens the keystore.");
        var (age, _) = await services.GetRequiredService<FindEnvelopeAge>().Handle(CancellationToken.None);
        yield return FindEnvelopeAge.Say(age) is { } apart
            ? new(Severity.Fault, apart)
            : new(Severity.Ok, "The portal's database and the keystore are of one time.");
        yield return await FiguresAsync(services, keystore);
        if (age == EnvelopeAge.Current)
        {
            yield return await EnvelopesAsync(services, keystore);
            yield return await NightsAsync(keystore, settings);
        }
    }

    private static async Task<Finding> EnvelopesAsync(IServiceProvider services, KeystoreDb keystore)
    {
        var secrets = (await keystore.EmployeeSecrets.Select(s => s.Employee).ToListAsync()).ToHashSet();
        var accounts = await services.GetRequiredService<PortalDb>().Employees.Select(e => e.Id).ToListAsync();
        var without = accounts.Count(id => !secrets.Contains(id));
        if (without > 0)
        {
            return new(Severity.Fault, $"Accounts without a secret in the keystore: {without}. It is older than the portal's database.", "Restore the keystore of the same day; if there is none, run empty-refused.");
        }

        var found = await services.GetRequiredService<ExamineEnvelopes>().Handle(Sample, CancellationToken.None);
        return found.Refused == 0
            ? new(Severity.Ok, $"Envelopes that were tried: {found.Rows}; all of them open.")
            : new(Severity.Fault, $"Envelopes that were tried: {found.Rows + found.Refused}; {found.Refused} of them do not open.", "They count as not a member. Restore the last backup and run accept-restore; if there is none, run empty-refused, and whoever was a member joins anew.");
    }

    private static async Task<Finding> FiguresAsync(IServiceProvider services, KeystoreDb keystore)
    {
        if (await services.GetRequiredService<PortalDb>().Set<FigureRelease>().AnyAsync() && !await keystore.PurposeKeys.AnyAsync(k => k.Purpose == StatisticsKey.Purpose))
        {
            return new(Severity.Fault, "The key of the published figures is not in the keystore: none of them is shown.", "Restore the keystore of the same day.");
        }

        var exam = await services.GetRequiredService<ExamineReleases>().Handle(CancellationToken.None);
        return exam.Refused.Count == 0
            ? new(Severity.Ok, $"Releases of figures: {exam.Rows}; each is what was published.")
            : new(Severity.Fault, $"Releases of figures that are not what was published, and not shown: {string.Join(", ", exam.Refused)}.", "Run release-figures PERIOD for each: what was published is put back from the keystore. Where that does not help, restore the last backup, or run withdraw-release PERIOD \"REASON\".");
    }

    private static async Task<Finding> NightsAsync(KeystoreDb keystore, PortalSettings settings)
    {
        var newest = await keystore.Epochs.OrderByDescending(e => e.Number).FirstOrDefaultAsync(e => e.Finished != null);
        var last = newest?.Finished is { } finished ? Instant.FromUnixTimeMilliseconds(finished) : (Instant?)null;
        var now = settings.Clock ?? TimeProvider.System.Now();
        return last is { } night && now - night > Stale
            ? new(Severity.Fault, string.Create(CultureInfo.InvariantCulture, $"Everything was last sealed anew on {night.Local().Date:uuuu-MM-dd}."), "Start the portal: it makes up for the night. If it runs, read its log.")
            : new(Severity.Ok, "Everything was sealed anew in the last two days.");
    }
}
