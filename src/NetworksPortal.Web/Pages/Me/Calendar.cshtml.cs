using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Employees;
using NetworksPortal.Events.Feed;
using NetworksPortal.Memberships;
using NetworksPortal.Web.Pages.Events;

namespace NetworksPortal.Web.Pages.Me;

/// <summary>The secret link to one's own calendar. It is in the answer that makes it, and nowhere after.</summary>
internal sealed class CalendarModel(MyCalendarLink link, PortalAddress portal, IStringLocalizer<CalendarModel> texts) : PortalPage
{
    [BindProperty]
    public CalendarWord Word { get; set; }

    public CalendarLinkView Link { get; private set; } = null!;

    /// <summary>Of the link that was made just now.</summary>
    public string? Address { get; private set; }

    public async Task OnGetAsync()
    {
        Link = await link.Handle(Me, Aborted);
        Word = Link.Word;
    }

    public async Task<IActionResult> OnPostMakeAsync()
    {
        if (!IsWord())
        {
            return BadRequest();
        }

        var made = await link.MakeAsync(Me, Word, Aborted);
        Link = await link.Handle(Me, Aborted);
        Address = Link.Has ? new Uri(portal.Root, EventLinks.Feed(made)).ToString() : null;
        return Page();
    }

    public async Task<IActionResult> OnPostSayAsync() => IsWord() ? await DoneAsync(link.SayAsync(Me, Word, Aborted), "Said") : BadRequest();

    public Task<IActionResult> OnPostRevokeAsync() => DoneAsync(link.RevokeAsync(Me, Aborted), "Revoked");

    private bool IsWord() => ModelState.IsValid && Enum.IsDefined(Word);

    private async Task<IActionResult> DoneAsync(Task work, string sentence)
    {
        await work;
        Flash(texts[sentence]);
        return LocalRedirect("/me/calendar");
    }
}
