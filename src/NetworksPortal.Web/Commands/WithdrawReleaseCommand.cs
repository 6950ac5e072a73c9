using NetworksPortal.Insights;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Commands;

/// <summary><c>withdraw-release PERIOD "REASON"</c>: takes the figures of a period off the pages for good, and says there why.</summary>
internal static class WithdrawReleaseCommand
{
    /// <returns>0 where the release is withdrawn; 1 where nothing was done.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var key, var reason] || !Period.TryParse(key, out var period))
        {
            await output.WriteLineAsync("Say which period and why: withdraw-release 2026-H1 \"The hours of one network were counted twice.\" Everybody reads the reason.");
            return 1;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<WithdrawRelease>().Handle(period, reason, CancellationToken.None);
            await output.WriteLineAsync($"The figures of {period} are withdrawn. The page says why; they are not released again.");
            return 0;
        }
        catch (RuleViolation no)
        {
            await output.WriteLineAsync(no.Code switch
            {
                "NotReleased" => $"The figures of {period} were never released: there is nothing to withdraw.",
                "AlreadyWithdrawn" => $"The figures of {period} were withdrawn before; the reason that was given then stays.",
                "Reason.Missing" => "Give a reason, in one line: everybody reads it beside the period.",
                _ => $"Give the reason in one line of at most {FigureRelease.ReasonLength} characters.",
            });
            return 1;
        }
    }
}
