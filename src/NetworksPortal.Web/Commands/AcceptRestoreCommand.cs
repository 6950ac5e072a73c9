using NetworksPortal.Administration;

namespace NetworksPortal.Web.Commands;

/// <summary><c>accept-restore</c>: after an older <c>portal.db</c> was put back beside today's keystore, before it serves.</summary>
internal static class AcceptRestoreCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var refused = await scope.ServiceProvider.GetRequiredService<AcceptRestore>().Handle(CancellationToken.None);
        if (refused is null)
        {
            await output.WriteLineAsync("The portal's database and the keystore belong together: there is nothing to accept.");
            return 0;
        }

        // Not how many left: that is nobody's to know.
        await output.WriteLineAsync("The backup is in use. Who left a network or was erased since it was made is out; everybody signs in again.");
        await output.WriteLineAsync("What was changed since is lost: accounts closed since are open again, and so are choices of who sees what. Close the accounts of your leavers' list now.");
        if (refused > 0)
        {
            await output.WriteLineAsync($"Rows that do not open: {refused}. Run doctor.");
        }

        return 0;
    }
}
