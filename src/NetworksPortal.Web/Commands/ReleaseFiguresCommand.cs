using NetworksPortal.Insights;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Commands;

/// <summary><c>release-figures PERIOD</c>: releases one half-year (<c>2026-H1</c>) or month (<c>2026-10</c>) that has ended.</summary>
internal static class ReleaseFiguresCommand
{
    /// <returns>0 where the figures are out, now or already; 1 where they are not.</returns>
    public static async Task<int> RunAsync(IServiceProvider services, string[] args, TextWriter output)
    {
        if (args is not [var key] || !Period.TryParse(key, out var period))
        {
            await output.WriteLineAsync("Say which period: release-figures 2026-H1 (a half-year) or release-figures 2026-10 (a month).");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IReleaseFigures>().Handle(period, CancellationToken.None);
        await output.WriteLineAsync(result switch
        {
            ReleaseResult.Released => $"The figures of {period} are out.",
            ReleaseResult.AlreadyReleased => $"The figures of {period} were already released; they stay as they are.",
            ReleaseResult.PutBack => $"The figures of {period} were released before and did not stand in the database as they were published; they were put back.",
            ReleaseResult.Withdrawn => $"The figures of {period} were withdrawn; they are not released again.",
            ReleaseResult.Refused => "Figures that are out are no longer what was published: nothing was released. Run doctor.",
            ReleaseResult.NotEnded => $"{period} has not ended yet: its figures can be released after {period.LastDay:yyyy-MM-dd}.",
            ReleaseResult.TooLate => $"A period after {period} is already out; figures are released in order.",
            _ => $"There was no network yet in {period}: nothing was released.",
        });
        return result is ReleaseResult.Released or ReleaseResult.AlreadyReleased or ReleaseResult.PutBack ? 0 : 1;
    }
}
