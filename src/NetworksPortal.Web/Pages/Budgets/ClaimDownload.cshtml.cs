using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Budgets.Receipts;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>The receipt of one's own claim.</summary>
public sealed class ClaimDownloadModel(KeptReceipts receipts) : SpacePage
{
    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await receipts.FindOwnAsync(Viewer, new(id), Aborted) is { } file ? File(file.Bytes, file.Kind.ContentType(), file.Kind.FileName()) : NotFound();
}
