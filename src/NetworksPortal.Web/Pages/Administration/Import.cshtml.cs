using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;
using NetworksPortal.Web.Accounts;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>First what the file would do, then, on confirmation, all of it or nothing.</summary>
[RequestSizeLimit(2 * AccountsFile.MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = 2 * AccountsFile.MostBytes, ValueLengthLimit = 2 * AccountsFile.MostBytes)]
internal sealed class ImportModel(ImportAccounts import, CarriedRows carried, IStringLocalizer<ImportModel> texts) : PortalPage
{
    [BindProperty]
    public ImportInput Input { get; set; } = new();

    public IReadOnlyList<FileError> Errors { get; private set; } = [];

    public ImportPlan? Plan { get; private set; }

    /// <summary>The rows of the preview, sealed, for the confirmation.</summary>
    public string Rows { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (Input.File is not { Length: > 0 } upload)
        {
            ModelState.AddModelError("Input.File", texts["File.Missing"]);
            return Page();
        }

        var file = AccountsFile.Read(await BytesOf(upload));
        Errors = file.Errors;
        if (Errors.Count > 0)
        {
            ModelState.AddModelError("Input.File", Errors.Count == 1 ? texts["File.Fault"] : texts["File.Faults", Errors.Count]);
            return Page();
        }

        var drafts = file.Rows.Select(row => row.Draft).ToList();
        Plan = await import.Plan(drafts, Aborted);
        Rows = carried.Pack(drafts);
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (carried.Unpack(Input.Rows) is not { } drafts)
        {
            ModelState.AddModelError("Input.File", texts["File.Again"]);
            return Page();
        }

        var done = await import.Handle(Me, drafts, Input.SendLinks, Aborted);
        Flash(texts[done.New.Count == 1 ? "Done.One" : "Done", done.New.Count, done.Changed.Count]);
        return LocalRedirect("/admin");
    }

    private async Task<byte[]> BytesOf(IFormFile upload)
    {
        // One byte more than is allowed is enough to know that it is too large.
        var bytes = new byte[Math.Min(upload.Length, AccountsFile.MostBytes + 1)];
        await using var stream = upload.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, Aborted);
        return bytes;
    }

    public sealed class ImportInput
    {
        public IFormFile? File { get; set; }

        public string? Rows { get; set; }

        public bool SendLinks { get; set; } = true;
    }
}
