using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Pages.Rooms;

public sealed class ChangeModel(RoomCatalogue catalogue, ChangeRoom change, IStringLocalizer<RoomTexts> texts) : RoomFormPage(texts)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public override string Here => RoomLinks.Change(new RoomId(Id));

    public async Task<IActionResult> OnGetAsync()
    {
        if (await catalogue.Find(new RoomId(Id), Aborted) is not { } room)
        {
            return NotFound();
        }

        Input = RoomInput.Of(room);
        return Page();
    }

    public Task<IActionResult> OnPostAsync() => SaveAsync(said => change.Handle(new RoomId(Id), said, Aborted));
}
