using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NodaTime;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>What the core team did, for the core team.</summary>
internal sealed class LogModel(ReadNetworkLog log, Rosters rosters, IStringLocalizer<LogModel> texts) : SpacePage
{
    private const int PageSize = 50;

    [BindProperty(SupportsGet = true, Name = "p")]
    public int PageNumber { get; set; } = 1;

    public Paged<LogRow> Rows { get; private set; } = null!;

    public bool IsIntact { get; private set; }

    public async Task OnGetAsync()
    {
        var reading = await log.Handle(Viewer, Aborted);
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        IsIntact = reading.IsIntact;
        Rows = Paged.Of([.. reading.Entries.Select(entry => new LogRow(
            texts["Action." + entry.Action], Say(entry), entry.At, NameOf(roster, entry.Actor), entry.About is { } member ? NameOf(roster, member) : null))], PageNumber, PageSize);
    }

    public string LinkTo(int page) => $"{Links.Desk(Key)}/log?p={page}";

    /// <summary>Whoever left has no name here any more.</summary>
    private string NameOf(Roster roster, PersonaId persona) => roster.NameOf(persona, forCore: true) ?? texts["Gone"];

    /// <summary>A setting has words of its own; a count fills the words of its action.</summary>
    private string? Say(NetworkLogEntry entry) => entry.Detail.Length == 0 ? null
        : MoneyLogWords.Of(entry, texts)?.Value is { } money ? money
        : texts[$"Detail.{entry.Action}.{entry.Detail}"] is { ResourceNotFound: false } setting ? setting.Value
        : texts["Detail." + entry.Action, entry.Detail] is { ResourceNotFound: false } said ? said.Value : null;
}

/// <summary>One line of the log.</summary>
public sealed record LogRow(string What, string? Detail, Instant At, string By, string? About);
