using NetworksPortal.Administration;

namespace NetworksPortal.Web.Commands;

/// <summary><c>setup-link</c>: prints the link for the first administrator. It stands nowhere else; the database keeps its hash.</summary>
internal static class SetupLinkCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<FirstAdministrator>().IssueLink(CancellationToken.None);
        if (link is null)
        {
            await output.WriteLineAsync("This portal has an administrator already; they make accounts on the page /admin.");
            return 1;
        }

        await output.WriteLineAsync($"Open this link within 24 hours, once, to become the first administrator:\n\n  {link}\n");
        return 0;
    }
}
