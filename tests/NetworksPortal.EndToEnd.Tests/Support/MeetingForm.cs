using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace NetworksPortal.EndToEnd.Tests.Support;

/// <summary>The page on which a core team plans a meeting, with a lunch that most stories start from.</summary>
internal static class MeetingForm
{
    public const string Title = "Soep op de zolder";

    private const string Wheelchair = "Toegankelijk met een rolstoel";

    public static async Task Plans(this Person person, string space, string day, string from, string until, string capacity = "")
    {
        await person.FillsInTheLunch(space, day, from, until, capacity);
        await person.Press("Plan de bijeenkomst");
        await person.IsTold("De bijeenkomst staat op de agenda.");
        await person.IsAt(Title);
    }

    public static async Task FillsInTheLunch(this Person person, string space, string day, string from, string until, string capacity)
    {
        await person.Open(space + "/desk");
        await person.Follow("Plan een bijeenkomst");
        await person.Choose("Delen");
        await person.Fill("Naam van de bijeenkomst", Title);
        await person.Fill("Waarover gaat het?", "Breng **je eigen kom** mee.");
        await person.Fill("Datum", day);
        await person.Fill("Van", from);
        await person.Fill("Tot", until);
        await person.Choose("Zolderkamer");
        await person.Fill("Hoogstens hoeveel mensen?", capacity);
        await person.Unfold("Toegankelijkheid");
        var wheelchair = person.Main.GetByRole(AriaRole.Group, new() { Name = Wheelchair, Exact = true });
        await wheelchair.GetByLabel("Is dit er?").SelectOptionAsync(new SelectOptionValue { Label = "Nee" });
        await wheelchair.GetByLabel("Uitleg").FillAsync("Enkel met de trap. We komen graag naar beneden.");
    }

    public static async Task ReadsThatThereIsNoWayInForWheelchairs(this Person person)
    {
        var said = person.Section("Toegankelijkheid").GetByRole(AriaRole.Listitem).Filter(new() { HasText = Wheelchair });
        await Expect(said).ToContainTextAsync("Nee");
        await Expect(said).ToContainTextAsync("We komen graag naar beneden.");
    }
}
