using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Memberships;
using NetworksPortal.Privacy;

namespace NetworksPortal.Web.Pages.Me;

/// <summary>Everything about me: take it along, leave, erase.</summary>
internal sealed class DataModel(ExportMyData export, MyNetworks myNetworks, IStringLocalizer<DataModel> texts) : PortalPage
{
    /// <summary>The name under which the file is saved. It says nothing to whoever sees a list of files.</summary>
    public const string FileName = "gegevens.zip";

    [BindProperty]
    public DataInput Input { get; set; } = new();

    public IReadOnlyList<MyNetwork> Mine { get; private set; } = [];

    public async Task OnGetAsync() => Mine = [.. (await myNetworks.Handle(Me, Aborted)).Where(mine => mine.Membership.IsIn)];

    public async Task<IActionResult> OnPostAsync()
    {
        try
        {
            return File(await export.Handle(Me, Input.Password ?? "", Aborted), "application/zip", FileName);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
            await OnGetAsync();
            return Page();
        }
    }

    public sealed class DataInput
    {
        public string? Password { get; set; }
    }
}
