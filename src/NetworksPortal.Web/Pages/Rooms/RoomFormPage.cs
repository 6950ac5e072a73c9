using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NetworksPortal.Rooms;
using NetworksPortal.Web.Forms;

namespace NetworksPortal.Web.Pages.Rooms;

/// <summary>Adding and changing a room: one form.</summary>
public abstract class RoomFormPage(IStringLocalizer<RoomTexts> texts) : PortalPage
{
    [BindProperty]
    public RoomInput Input { get; set; } = new();

    public abstract string Here { get; }

    /// <summary>Saves what the form says; with faults at their fields it is shown again.</summary>
    protected async Task<IActionResult> SaveAsync(Func<RoomDescription, Task<bool>> save)
    {
        ModelState.Demand(Input.Name, "RoomName.Missing", nameof(Input.Name), texts);
        var seats = new FormReader(ModelState, texts).Whole(Input.Seats, nameof(Input.Seats));
        try
        {
            if (ModelState.IsValid)
            {
                var found = await save(new RoomDescription(Input.Name ?? "", Input.Directions ?? "", seats, Input.Has()));
                Flash(texts["Saved"]);
                return found ? Redirect(RoomLinks.Overview) : NotFound();
            }
        }
        catch (RuleViolation no)
        {
            ModelState.Add(no, texts);
        }

        return Page();
    }
}

public sealed class RoomInput
{
    public string? Name { get; set; }

    public string? Directions { get; set; }

    public string? Seats { get; set; }

    public List<string> Features { get; set; } = [];

    public static RoomInput Of(Room room) => new()
    {
        Name = room.Name,
        Directions = room.Directions,
        Seats = room.Seats.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Features = [.. RoomFeaturesList.Split(room.Features)],
    };

    internal RoomFeatures Has() => RoomFeaturesList.Join(Features);
}
