using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A member asks back what they paid for the network, and sees where it stands.</summary>
[FileUpload]
public sealed class ExpensesModel(ReadClaims claims, AskExpenseBack ask, WithdrawClaim withdraw, KeptReceipts receipts, TimeProvider time,
    IStringLocalizer<ExpensesModel> texts, IStringLocalizer<FileTexts> files) : SpacePage
{
    [BindProperty]
    public ClaimInput Input { get; set; } = new();

    public IReadOnlyList<MyClaim> Mine { get; private set; } = [];

    public async Task OnGetAsync()
    {
        Input.Day = Words.Machine(time.Today());
        Mine = await claims.MineAsync(Viewer, Aborted);
    }

    /// <summary>The receipt of one's own claim, to keep.</summary>
    public async Task<IActionResult> OnGetReceiptAsync(Guid claim) =>
        await receipts.FindOwnAsync(Viewer, new(claim), Aborted) is { } file ? File(file.Bytes, file.Kind.ContentType(), file.Name) : NotFound();

    public async Task<IActionResult> OnPostAsync()
    {
        var terms = Input.Read(ModelState, texts);
        var file = await ReadFileAsync();
        if (ModelState.IsValid)
        {
            try
            {
                await ask.Handle(Viewer, new(Guid.TryParse(Input.Form, out var form) ? form : Guid.Empty, terms, Input.Description ?? "", file!), Aborted);
                Flash(texts["Asked"]);
                return LocalRedirect(Links.Claims(Key));
            }
            catch (RuleViolation no)
            {
                ModelState.Add(no, texts);
            }
        }

        Mine = await claims.MineAsync(Viewer, Aborted);
        return Page();
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid claim)
    {
        if (!ModelState.IsValid || !await withdraw.Handle(Viewer, new(claim), Aborted))
        {
            return NotFound();
        }

        Flash(texts["Withdrawn"]);
        return LocalRedirect(Links.Claims(Key));
    }

    private async Task<CleanFile?> ReadFileAsync()
    {
        try
        {
            return await FileUpload.ReadAsync(Input.File, Aborted);
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, files);
            return null;
        }
    }
}
