using NetworksPortal.Administration;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Commands;

/// <summary><c>empty-refused</c>: envelopes that do not open become "not a member", when there is no backup to restore.</summary>
internal static class EmptyRefusedCommand
{
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var emptied = await scope.ServiceProvider.GetRequiredService<EmptyRefused>().Handle(CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<ReportRefusedEnvelopes>().Handle(0, CancellationToken.None);
        await output.WriteLineAsync($"Envelopes given up: {emptied}. Who was a member by one of them joins anew.");
        return 0;
    }
}
