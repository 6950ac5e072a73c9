using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Networks;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Office;

/// <summary>HR says what networks may take along of what is left at the end of a year. What was left it does not see.</summary>
public sealed class CarryModel(CarryRules rules, SetCarryRule set, PublicNetworks networks, IStringLocalizer<CarryModel> texts) : PortalPage
{
    [BindProperty]
    public CarryInput Input { get; set; } = new();

    public IReadOnlyList<Network> Networks { get; private set; } = [];

    public IReadOnlyList<CarryStep> History { get; private set; } = [];

    public Task OnGetAsync() => LoadAsync();

    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        try
        {
            var network = string.IsNullOrEmpty(Input.Network) ? null : Networks.FirstOrDefault(n => n.Slug == Input.Network) ?? throw new RuleViolation("NetworkMissing", nameof(Input.Network));
            var (kind, value) = Input.Read();
            if (!await set.Handle(network?.Id, kind, value, Input.Reason ?? "", Aborted))
            {
                return NotFound();
            }

            Flash(texts["Saved"]);
            return LocalRedirect(Links.CarryRules);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return Page();
        }
    }

    public string Of(CarryStep step) => step.Kind switch
    {
        CarryKind.Percentage => texts["Step.Percentage", Name(step), step.Value],
        CarryKind.Amount => texts["Step.Amount", Name(step), new Euros(step.Value)],
        _ => texts["Step.Nothing", Name(step)],
    };

    private string Name(CarryStep step) => step.Network is { } id ? Networks.FirstOrDefault(n => n.Id == id)?.Name ?? texts["Gone"] : texts["All"];

    private async Task LoadAsync() => (Networks, History) = (await networks.Handle(Aborted), await rules.HistoryAsync(Aborted));

    public sealed class CarryInput
    {
        public string? Network { get; set; }

        public string? Kind { get; set; }

        public string? Percentage { get; set; }

        public string? Amount { get; set; }

        public string? Reason { get; set; }

        /// <exception cref="RuleViolation">What was typed makes no rule.</exception>
        internal (CarryKind Kind, long Value) Read() => Enum.GetNames<CarryKind>().Contains(Kind) ? Enum.Parse<CarryKind>(Kind!) switch
        {
            CarryKind.Percentage => (CarryKind.Percentage, FormParsing.Whole(Percentage) ?? 0),
            CarryKind.Amount => (CarryKind.Amount, Euros.Parse(Amount, nameof(Amount)).Cents),
            _ => (CarryKind.Nothing, 0),
        }
        : throw new RuleViolation("KindMissing", nameof(Kind));
    }
}
