using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Rooms;

namespace NetworksPortal.Web.Pages.Rooms;

public sealed class AddModel(AddRoom add, IStringLocalizer<RoomTexts> texts) : RoomFormPage(texts)
{
    public override string Here => RoomLinks.Add;

    public Task<IActionResult> OnPostAsync() => SaveAsync(async said =>
    {
        await add.Handle(said, Aborted);
        return true;
    });
}
