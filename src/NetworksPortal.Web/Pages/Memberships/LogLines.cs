using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NodaTime;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>One line of the log.</summary>
public sealed record LogRow(string What, string? Detail, Instant At, string By, string? About);

/// <summary>Puts the lines of a network's log into words, for the pages that show some.</summary>
internal sealed class LogLines(ReadNetworkLog log, Rosters rosters, IStringLocalizer<LogModel> texts)
{
    /// <returns>Newest first, and whether the whole log is as it was written.</returns>
    public async Task<(IReadOnlyList<LogRow> Rows, bool IsIntact)> ReadAsync(Viewer viewer, Func<NetworkLogEntry, bool> which, CancellationToken ct)
    {
        var reading = await log.Handle(viewer, ct);
        var roster = await rosters.OpenAsync(viewer.Network, ct);
        return ([.. reading.Entries.Where(which).Select(entry => new LogRow(
            texts["Action." + entry.Action], Say(entry), entry.At, NameOf(roster, entry.Actor), entry.About is { } member ? NameOf(roster, member) : null))], reading.IsIntact);
    }

    /// <summary>Whoever left has no name here any more.</summary>
    private string NameOf(Roster roster, PersonaId persona) => roster.NameOf(persona, forCore: true) ?? texts["Gone"];

    /// <summary>A setting has words of its own; a count fills the words of its action.</summary>
    private string? Say(NetworkLogEntry entry) => entry.Detail.Length == 0 ? null
        : MoneyLogWords.Of(entry, texts)?.Value is { } money ? money
        : texts[$"Detail.{entry.Action}.{entry.Detail}"] is { ResourceNotFound: false } setting ? setting.Value
        : texts["Detail." + entry.Action, entry.Detail] is { ResourceNotFound: false } said ? said.Value : null;
}
