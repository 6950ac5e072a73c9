using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Ui.Text;
using NodaTime;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>How much of the month's pool each core member may use: one seat's part, until the team shares it otherwise.</summary>
public sealed class SharesModel(MonthShares shares, SharePool pool, Rosters rosters, TimeProvider time, IStringLocalizer<SharesModel> texts) : SpacePage
{
    [BindProperty]
    public SharesInput Input { get; set; } = new();

    public PoolParts Parts { get; private set; } = null!;

    /// <summary>The core team by name.</summary>
    public IReadOnlyList<(PersonaId Persona, string Name)> Team { get; private set; } = [];

    public YearMonth Month => time.Today().ToYearMonth();

    /// <summary>In quarters, as it is settled now.</summary>
    public int Shared => Team.Sum(member => Parts.Of(member.Persona));

    public async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Seen = Parts.Seen;
        Input.Parts = [.. Team.Select(member => new PartInput { Persona = member.Persona.Value, Hours = Parts.Own.TryGetValue(member.Persona, out var own) ? ClockTime.Of(own) : "" })];
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        if (Input.Parts.Exists(part => !Team.Any(member => member.Persona.Value == part.Persona)))
        {
            // Somebody laid the core role down meanwhile, or the form was made by hand; the fields are now in another order.
            ModelState.Clear();
            ModelState.AddModelError("", texts["Rule.TeamChanged"]);
        }

        Input.Parts = [.. Team.Select(member => Input.Parts.Find(part => part.Persona == member.Persona.Value) ?? new PartInput { Persona = member.Persona.Value })];
        try
        {
            var parts = Read();
            return !ModelState.IsValid ? Page() : await pool.Handle(Viewer, parts, Input.Seen, Aborted) ? Saved() : NotFound();
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("", no.Code == "MoreThanPool" ? texts["Rule.MoreThanPool", Words.Duration((int)no.Arguments[0]), Words.Duration(Parts.Pool)] : texts["Rule." + no.Code]);
            // What the other settled stands beside what was typed; saving again replaces it.
            ModelState.Remove("Input.Seen");
            Input.Seen = Parts.Seen;
            return Page();
        }
    }

    private Dictionary<PersonaId, int> Read()
    {
        var parts = new Dictionary<PersonaId, int>();
        foreach (var (part, i) in Input.Parts.Select((part, i) => (part, i)).Where(line => !string.IsNullOrWhiteSpace(line.part.Hours)))
        {
            parts[new(part.Persona)] = ModelState.Try(() => QuarterHours.Parse(part.Hours, string.Create(CultureInfo.InvariantCulture, $"Parts[{i}].Hours"), SharePool.MostPart, least: 0), texts);
        }

        return parts;
    }

    private LocalRedirectResult Saved()
    {
        Flash(texts["Saved"]);
        return LocalRedirect(Links.HourShares(Key));
    }

    private async Task LoadAsync()
    {
        Parts = await shares.Handle(Viewer.Network, Month, Aborted);
        var roster = await rosters.OpenAsync(Viewer.Network, Aborted);
        Team = [.. roster.CoreTeam.Select(member => (member.Membership.Persona, roster.NameOf(member.Membership.Persona, forCore: true) ?? texts["Somebody"]))
            .OrderBy(member => member.Item2, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true))];
    }

    public sealed class SharesInput
    {
        public List<PartInput> Parts { get; set; } = [];

        /// <summary>The version that stood on the page.</summary>
        public int Seen { get; set; }
    }

    public sealed class PartInput
    {
        public Guid Persona { get; set; }

        public string? Hours { get; set; }
    }
}
