using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Events;
using NetworksPortal.Events.Papers;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Authorization;
using NetworksPortal.Web.Forms;
using NetworksPortal.Web.Pages.Events;

namespace NetworksPortal.Web.Pages.Papers;

/// <summary>A core member writes a meeting's agenda and minutes, and adds files. One form, so that no button loses what was typed.</summary>
[FileUpload]
public sealed class PapersModel(
    ReadPapers read, WritePapers write, MeetingFiles files, Markdown markdown, IStringLocalizer<PapersModel> texts, IStringLocalizer<FileTexts> fileTexts) : SpacePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public PapersInput Input { get; set; } = new();

    public EventId Event => new(Id);

    public PapersView View { get; private set; } = null!;

    /// <summary>What a colleague saved meanwhile; null where nobody did.</summary>
    public PaperWords? Theirs { get; private set; }

    /// <summary>Names were found: the writer may say that they are meant.</summary>
    public bool AsksAboutNames { get; private set; }

    public IHtmlContent? Preview { get; private set; }

    public Audience Readers => EventCircles.InsideOf(View.Audience).Audience();

    public async Task<IActionResult> OnGetAsync() => await LoadAsync() ? Fill() : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        if (!await LoadAsync())
        {
            return NotFound();
        }

        try
        {
            var rule = new FormReader(ModelState, texts).OneOf<HouseRule>(Input.Rule, nameof(Input.Rule));
            if (ModelState.IsValid && await write.Handle(Viewer, Event, new(Input.Words(rule), Input.Seen, Input.NamesAreFine, await FileAsync()), Aborted))
            {
                Flash(texts["Saved"]);
                return LocalRedirect(EventLinks.Event(Key, Event));
            }
        }
        catch (RuleViolation no)
        {
            Refuse(no);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostPreviewAsync()
    {
        Preview = markdown.Render(string.Join("\n\n", Input.Agenda, Input.Minutes));
        return await LoadAsync() ? Page() : NotFound();
    }

    /// <summary>The page keeps what was typed, and so does not redirect: a second click finds the file gone, which is what was asked.</summary>
    public async Task<IActionResult> OnPostRemoveAsync(Guid file)
    {
        await files.RemoveAsync(Viewer, Event, new(file), Aborted);
        return await LoadAsync() ? Page() : NotFound();
    }

    private async Task<bool> LoadAsync()
    {
        if (await read.Handle(Viewer, Event, Aborted) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Fill()
    {
        Input = PapersInput.Of(View);
        return Page();
    }

    private async Task<NewFile?> FileAsync() =>
        Input.File is { } upload ? new(await FileUpload.ReadAsync(upload, Aborted), Input.FileTitle, upload.FileName) : null;

    private void Refuse(RuleViolation no)
    {
        ModelState.Add(no, no.IsAboutFile() ? fileTexts : texts);
        AsksAboutNames = no.Code == "NamesInMinutes";
        if (no.Code == "ChangedMeanwhile")
        {
            (Theirs, Input.Seen) = (View.Words, View.Version);
            ModelState.Remove("Input.Seen");
        }
    }
}
