using System.Text;
using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Events.Papers;

namespace NetworksPortal.Web.Pages.Papers;

/// <summary>The minutes to take along, where the house rule lets them leave.</summary>
public sealed class MinutesModel(ReadPapers read) : SpacePage
{
    /// <summary>The same in every network.</summary>
    public const string FileName = "verslag.md";

    public async Task<IActionResult> OnGetAsync(Guid id) =>
        await read.Handle(Viewer, new(id), Aborted) is { Words: { MayLeave: true, MinutesShared: true } words }
            ? File(Encoding.UTF8.GetBytes(words.Minutes), "text/markdown; charset=utf-8", FileName)
            : NotFound();
}
