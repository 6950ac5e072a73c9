using System.Globalization;
using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class PeopleModel(Rosters rosters) : SpacePage
{
    public IReadOnlyList<PersonRow> CoreTeam { get; private set; } = [];

    public IReadOnlyList<PersonRow> Members { get; private set; } = [];

    public Visibility MyVisibility { get; private set; }

    public string MyShownName { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        var me = roster.Find(Viewer.Persona)!;
        (MyVisibility, MyShownName) = (me.Membership.Visibility, ShownNames.Of(me, forCore: true) ?? "");
        CoreTeam = Rows(roster.CoreTeam);
        Members = Rows(roster.Members.Where(m => !m.Membership.IsCore));
    }

    /// <summary>By the name that shows; who shows to nobody is not in the list.</summary>
    private List<PersonRow> Rows(IEnumerable<RosterEntry> entries) =>
    [
        .. entries
            .Select(e => (Name: ShownNames.Of(e, Viewer.IsCore), IsMe: e.Membership.Persona == Viewer.Persona))
            .Where(e => e.Name is not null)
            .Select(e => new PersonRow(e.Name!, e.IsMe))
            .OrderBy(row => row.Name, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true)),
    ];
}

/// <summary>One line of the list.</summary>
public sealed record PersonRow(string Name, bool IsMe);
