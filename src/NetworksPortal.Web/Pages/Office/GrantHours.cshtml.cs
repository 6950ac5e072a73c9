using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;

namespace NetworksPortal.Web.Pages.Office;

public sealed class GrantHoursModel(GrantBook book, GrantHours grant, IStringLocalizer<GrantHoursModel> texts) : PortalPage
{
    [BindProperty]
    public HoursGrantInput Input { get; set; } = new();

    public GrantRow Row { get; private set; } = null!;

    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug)
    {
        if (await book.FindAsync(slug, Year, Aborted) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        Input.CoreSeats = row.Hours?.CoreSeats.ToString(CultureInfo.InvariantCulture);
        Input.Hours = ExemptionHours.ClockTime.Of(row.Hours?.QuartersPerSeat ?? HourGrant.DefaultQuarters);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug)
    {
        if (await book.FindAsync(slug, Year, Aborted) is not { } row)
        {
            return NotFound();
        }

        Row = row;
        var seats = ModelState.Try(Input.ReadSeats, texts);
        var quarters = ModelState.Try(() => QuarterHours.Parse(Input.Hours, nameof(Input.Hours)), texts);
        ModelState.Demand(Input.Reason, "ReasonMissing", nameof(Input.Reason), texts);
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await grant.Handle(row.Network.Id, Year, seats, quarters, Input.Reason ?? "", Aborted);
            Flash(texts["Granted", row.Network.Name, Year]);
            return LocalRedirect(Links.Grants(Year));
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return Page();
        }
    }

    public sealed class HoursGrantInput
    {
        public string? CoreSeats { get; set; }

        public string? Hours { get; set; }

        public string? Reason { get; set; }

        internal int ReadSeats() => int.TryParse(CoreSeats, NumberStyles.None, CultureInfo.InvariantCulture, out var typed)
            ? typed
            : throw new RuleViolation("SeatsOutOfReach", nameof(CoreSeats), HourGrant.MostSeats);
    }
}
