using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Insights;
using NetworksPortal.Insights.Pages.Figures;
using NetworksPortal.Releases;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>The core team's own evidence that its hours are not enough: written, seen as HR will see it, laid ready or taken back.</summary>
public sealed class EvidenceModel(
    PendingEvidence pending, TellEvidence tell, WithdrawEvidence withdraw, FigureWords words, TimeProvider time, IStringLocalizer<EvidenceModel> texts) : SpacePage
{
    [BindProperty]
    public EvidenceInput Input { get; set; } = new();

    /// <summary>What lies ready, as HR will see it.</summary>
    public OwnWordsView? Ready { get; private set; }

    /// <summary>What was typed, as HR would see it; kept nowhere.</summary>
    public OwnWordsView? Draft { get; private set; }

    public string NextRelease { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync()
    {
        if (await ShowAsync() is { } told)
        {
            Input = new() { Band = told.Band.ToString(), Words = told.Words };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        await ShowAsync();
        if (Read() is { } typed)
        {
            Draft = Seen(typed);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync()
    {
        if (Read() is not { } typed)
        {
            await ShowAsync();
            return Page();
        }

        await tell.Handle(Viewer, typed.Band, typed.Words, Aborted);
        Flash(texts["Saved"]);
        return LocalRedirect(Links.Evidence(Key));
    }

    public async Task<IActionResult> OnPostWithdrawAsync()
    {
        if (await withdraw.Handle(Viewer, Aborted))
        {
            Flash(texts["Withdrawn"]);
        }

        return LocalRedirect(Links.Evidence(Key));
    }

    private OwnWords? Read()
    {
        var band = ModelState.Try(Input.ReadBand, texts);
        var plain = ModelState.Try(() => HoursEvidence.Plain(Input.Words), texts);
        return ModelState.IsValid ? new OwnWords(band, plain ?? "") : null;
    }

    private async Task<OwnWords?> ShowAsync()
    {
        var told = await pending.Handle(Viewer, Aborted);
        Ready = told is null ? null : Seen(told);
        NextRelease = words.Day(NextHalfYear.After(time).ReleaseDay);
        return told;
    }

    private OwnWordsView Seen(OwnWords told) => OwnWordsView.Of(new NetworkLabel("", Network.Name, Network.Accent, Network.Emblem), told, words);

    public sealed class EvidenceInput
    {
        public string? Band { get; set; }

        public string? Words { get; set; }

        internal PoolBand ReadBand() => Enum.GetNames<PoolBand>().Contains(Band) ? Enum.Parse<PoolBand>(Band!) : throw new RuleViolation("BandMissing", nameof(Band));
    }
}
