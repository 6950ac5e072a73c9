using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Sealing;

/// <summary>Long pieces of work on keys. Each writes down that it began and how far it is, and the portal does not start before it has ended.</summary>
public sealed class KeyWorks(IDbContextFactory<KeystoreDb> keystores)
{
    /// <summary>Says when each step is done; nobody listens but whoever looks for trouble.</summary>
    private static readonly DiagnosticListener Steps = new("NetworksPortal.Keys");

    /// <exception cref="StartRefused">A command was broken off, or is still at work.</exception>
    /// <param name="except">The command that is about to go on with its own work.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task RefuseUnfinishedAsync(string? except, CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (await keystore.Works.AsNoTracking().FirstOrDefaultAsync(w => w.Name != except, ct) is { } work)
        {
            throw new StartRefused(Unfinished(work.Name));
        }
    }

    /// <summary>What an operator reads who starts the portal in between.</summary>
    public static string Unfinished(string command) =>
        $"The command {command} was broken off half-way: run it again, it goes on where it stopped; nothing was changed.";

    internal static void Did(string step)
    {
        if (Steps.IsEnabled())
        {
            Steps.Write(step, null);
        }
    }
}
