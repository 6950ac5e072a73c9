using NetworksPortal.Sealing;

namespace NetworksPortal.Web.Commands;

/// <summary><c>reseal</c>: new keys for all networks and a new master key. Broken off anywhere, it goes on when it is run again.</summary>
internal static class ResealCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<KeyRotation>().Handle(CancellationToken.None);
        await output.WriteLineAsync($"Every network has a new key and the keystore a new master key. Envelopes sealed anew: {done.Rows}.");
        if (done.Refused > 0)
        {
            await output.WriteLineAsync($"Rows that did not open and stayed as they were: {done.Refused}. Run doctor.");
        }

        await output.WriteLineAsync(
            $"Make a backup of the keystore and a copy of the new master key now. The old keys of the networks are kept for {ErasureLedger.DaysKept} days, for backups of the portal; destroy your copy of the old master key when the last backup of the keystore under it is gone.");
        return 0;
    }
}
