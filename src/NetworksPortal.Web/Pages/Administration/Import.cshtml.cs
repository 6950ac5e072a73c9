using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>First what the file would do, then, on confirmation, all of it or nothing.</summary>
[FileUpload]
internal sealed class ImportModel(ImportAccounts import, PreviewedLists previews, IStringLocalizer<ImportModel> texts, IStringLocalizer<ListTexts> lists) : PortalPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public IReadOnlyList<FileError> Errors { get; private set; } = [];

    public ImportPlan? Plan { get; private set; }

    /// <summary>The number of what the preview shows, for the confirmation.</summary>
    public string Preview { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ListUpload.ReadAsync(Input.File, Aborted) is not { } bytes)
        {
            ModelState.AddModelError("Input.File", lists["File.Missing"]);
            return Page();
        }

        var file = AccountsFile.Read(bytes);
        Errors = file.Errors;
        if (Errors.Count > 0)
        {
            ModelState.AddModelError("Input.File", lists.Faults(Errors));
            return Page();
        }

        var drafts = file.Rows.Select(row => row.Draft).ToList();
        Plan = await import.Plan(drafts, Aborted);
        Preview = $"{await previews.KeepAsync(Me, PreviewedLists.Accounts, drafts.Select(d => new[] { d.Name, d.Email, d.Language }), Aborted)}";
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (await previews.ReadAsync(Me, PreviewedLists.Accounts, Input.Preview, Aborted) is not { } rows)
        {
            ModelState.AddModelError("Input.File", lists["File.Again"]);
            return Page();
        }

        var done = await import.Handle(Me, [.. rows.Select(cells => AccountDraft.Of(cells[0], cells[1], cells[2]))], Input.SendLinks, Aborted);
        await previews.ForgetAsync(Input.Preview, Aborted);
        Flash(texts[done.New.Count == 1 ? "Done.One" : "Done", done.New.Count, done.Changed.Count]);
        return LocalRedirect("/admin");
    }

    public sealed class ImportInput
    {
        public IFormFile? File { get; set; }

        public string? Preview { get; set; }

        public bool SendLinks { get; set; } = true;
    }
}
