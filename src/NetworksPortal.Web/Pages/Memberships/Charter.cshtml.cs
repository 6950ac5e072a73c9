using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>The agreements: to read again at any time, and to accept again when they changed in substance.</summary>
internal sealed class CharterModel(AcceptCharter accept, CurrentSpace space, IStringLocalizer<CharterModel> texts) : SpacePage, IBeforeCharter
{
    /// <summary>Where somebody was going when they met the charter.</summary>
    [BindProperty(SupportsGet = true, Name = "back")]
    public string? Back { get; set; }

    public bool MustAccept => space.MustAcceptCharter;

    public async Task<IActionResult> OnPostAsync(int version)
    {
        try
        {
            await accept.Handle(Viewer, version, Aborted);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            return Page();
        }

        Flash(texts["Flash"]);
        var start = $"/space/{Key}";
        return LocalRedirect(Back is { } back && back.StartsWith(start, StringComparison.Ordinal) && Url.IsLocalUrl(back) ? back : start);
    }
}
