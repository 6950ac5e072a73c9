using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

internal sealed class PeopleModel(Rosters rosters, NetworkPeople people) : SpacePage
{
    public IReadOnlyList<PersonRow> CoreTeam { get; private set; } = [];

    public IReadOnlyList<PersonRow> Members { get; private set; } = [];

    public Visibility MyVisibility { get; private set; }

    public string MyShownName { get; private set; } = "";

    public async Task OnGetAsync()
    {
        var me = (await rosters.OpenAsync(Viewer.Network, Aborted)).Find(Viewer.Persona)!;
        (MyVisibility, MyShownName) = (me.Membership.Visibility, ShownNames.Of(me, forCore: true) ?? "");
        var shown = await people.Handle(Viewer, Aborted);
        (CoreTeam, Members) = (Rows(shown.CoreTeam), Rows(shown.Members));
    }

    private List<PersonRow> Rows(IEnumerable<ShownPerson> people) => [.. people.Select(p => new PersonRow(p.Name, p.Persona == Viewer.Persona))];
}

/// <summary>One line of the list.</summary>
public sealed record PersonRow(string Name, bool IsMe);
