using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Administration;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Employees;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Administration;

/// <summary>Who leaves, by a list: first whose account would close, then, on confirmation, all of them or none.</summary>
[FileUpload]
internal sealed class LeaversModel(CloseLeavers close, PreviewedLists previews, IStringLocalizer<LeaversModel> texts, IStringLocalizer<ListTexts> lists, IStringLocalizer<AccountTexts> accounts) : PortalPage
{
    [BindProperty]
    public LeaversInput Input { get; set; } = new();

    public IReadOnlyList<FileError> Errors { get; private set; } = [];

    public LeaversPlan? Plan { get; private set; }

    /// <summary>The number of what the preview shows, for the confirmation.</summary>
    public string Preview { get; private set; } = "";

    public async Task<IActionResult> OnPostAsync()
    {
        if (await ListUpload.ReadAsync(Input.File, Aborted) is not { } bytes)
        {
            ModelState.AddModelError("Input.File", lists["File.Missing"]);
            return Page();
        }

        var file = LeaversFile.Read(bytes);
        var plan = await close.Plan(Me, file.Rows, Aborted);
        Errors = [.. file.Errors.Concat(plan.Errors).OrderBy(error => error.Line)];
        if (Errors.Count > 0)
        {
            ModelState.AddModelError("Input.File", lists.Faults(Errors));
            return Page();
        }

        Plan = plan;
        Preview = $"{await previews.KeepAsync(Me, PreviewedLists.Leavers, plan.Leaving.Select(leaver => new[] { leaver.Id.ToString() }), Aborted)}";
        return Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync()
    {
        if (await previews.ReadAsync(Me, PreviewedLists.Leavers, Input.Preview, Aborted) is not { } rows)
        {
            ModelState.AddModelError("Input.File", lists["File.Again"]);
            return Page();
        }

        try
        {
            var closed = await close.Handle(Me, [.. rows.Select(cells => new EmployeeId(int.Parse(cells[0], CultureInfo.InvariantCulture)))], Aborted);
            await previews.ForgetAsync(Input.Preview, Aborted);
            Flash(texts[closed == 1 ? "Done.One" : "Done", closed]);
            return LocalRedirect("/admin");
        }
        catch (RuleViolation no)
        {
            ModelState.AddModelError("Input.File", accounts["Rule." + no.Code]);
            return Page();
        }
    }

    public sealed class LeaversInput
    {
        public IFormFile? File { get; set; }

        public string? Preview { get; set; }
    }
}
