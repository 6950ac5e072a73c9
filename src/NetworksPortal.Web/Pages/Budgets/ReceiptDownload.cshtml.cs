using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Files;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>A receipt of a cost or claim, for the core team. Always a file to keep, never shown in the page's own origin.</summary>
public sealed class ReceiptDownloadModel(KeptReceipts receipts) : SpacePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await receipts.FindAsync(Viewer, new(id), Aborted) is { } file ? File(file.Bytes, file.Kind.ContentType(), file.Name) : NotFound();
}
