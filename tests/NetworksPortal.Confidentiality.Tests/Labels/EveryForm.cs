using System.Text;
using NetworksPortal.Confidentiality.Tests.Worlds;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Every form that somebody meets in a portal where everything is under way.</summary>
internal static class EveryForm
{
    private const string Series = "Komt terug";

    /// <summary>Whoever may open a kind of page that others may not; nobody in particular is the empty name.</summary>
    private static readonly string[] Visitors = ["", "els", "dina", "chris", "bart", "hr", "zalen", "it"];

    public static async Task<IReadOnlyList<FormField>> FieldsAsync(this World world)
    {
        await PrepareAsync(world);
        var fields = new Dictionary<string, FormField>(StringComparer.Ordinal);
        var addresses = (await world.Portal.AddressesAsync()).Concat(await world.Portal.AddressesAsync("aha", "bart@stad.example"))
            .Select(row => row.Value).Append("/join/nachtploeg").Append(await InSeriesAsync(world)).Append(await world.PastMeetingAsync(world.Roze, "chris")).Distinct(StringComparer.Ordinal).ToList();
        foreach (var who in Visitors)
        {
            foreach (var address in addresses)
            {
                using var answer = await (await world.AsAsync(who)).GetAsync(address);
                await NoteAsync(address, answer);
            }
        }

        using var preview = await world.UploadAsync("it", "/admin/import", "naam;e-mail;taal\nNoor Wouters;noor@stad.example;nl");
        await NoteAsync("/admin/import", preview);
        return [.. fields.Values];

        async Task NoteAsync(string address, HttpResponseMessage answer)
        {
            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
            {
                foreach (var field in FormField.On(address, await Visitor.ParseAsync(answer)))
                {
                    fields[$"{field}"] = field;
                }
            }
        }
    }

    /// <summary>The page where the first meeting of a series is changed.</summary>
    public static async Task<string> InSeriesAsync(World world)
    {
        var agenda = await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/events");
        return agenda.QuerySelectorAll(".agenda a").First(link => link.TextContent == Series).GetAttribute("href")!.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";
    }

    /// <summary>Sends a file in the one field of a page that takes one.</summary>
    public static async Task<HttpResponseMessage> UploadAsync(this World world, string who, string page, string text)
    {
        var visitor = await world.AsAsync(who);
        var form = (await visitor.OpenAsync(page)).Forms.Single(form => form.QuerySelector("input[type=file]") is not null);
        using var body = new MultipartFormDataContent();
        foreach (var (name, value) in Visitor.Values(form).Where(value => value.Key == "__RequestVerificationToken"))
        {
            body.Add(new StringContent(value), name);
        }

        body.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), form.QuerySelector("input[type=file]")!.GetAttribute("name")!, "lijst.csv");
        return await visitor.Client.PostAsync(new Uri(page, UriKind.Relative), body);
    }

    /// <summary>Forms that only stand there for whoever they concern: who plans a series, a founder, a member who was asked for the core team, and a core member with hours of two kinds.</summary>
    public static async Task PrepareAsync(World world)
    {
        using var founded = await (await world.AsAsync("hr")).SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new() { ["Input.Name"] = "Nachtploeg", ["Input.ForWhom"] = "Wie 's nachts werkt" });
        var dee = (await world.Portal.RosterAsync("roze-neuzekes")).Members.Single(member => member.Membership.Nickname == "Dee").Membership.Persona;
        using var asked = await (await world.AsAsync("dina")).SubmitAsync(world.Roze + "/claims", "form:has([name='Input.Amount'])", new()
        {
            ["Input.Description"] = "Tram", ["Input.Amount"] = "2,50", ["Input.Day"] = "2026-11-02", ["Input.Category"] = "Transport",
        }, file: SampleFile.Receipt);
        await world.DoAsync("chris", $"{world.Roze}/desk/members/{dee}", "form[action*='handler=Offer']", [], ("handsOver", "false"));
        await world.DoAsync("hr", "/office/grants/roze-neuzekes/consultation?year=2026", "form:has([name='Input.Hours'])", new() { ["Input.Hours"] = "4", ["Input.Reason"] = "Advies" });
        await world.DoAsync("chris", world.Roze + "/desk/events/plan", "form:has([name='Input.Title'])", new()
        {
            ["Input.Title"] = Series, ["Input.Kind"] = "Informal", ["Input.Audience"] = "Members", ["Input.Date"] = "2027-07-05", ["Input.From"] = "12:00", ["Input.Until"] = "13:00", ["Input.CalendarTitle"] = "Overleg",
            ["Input.Room"] = "", ["Input.Once"] = "00000000-0000-4000-8000-000000000109", ["Input.Repeat.Rhythm"] = "Weekly", ["Input.Repeat.Times"] = "2", ["Input.Repeat.Shown"] = "2027-07-05 2027-07-12",
        });
        await world.DoAsync("chris", world.Roze + "/desk/hours", "form:has([name='Input.Hours'])", new() { ["Input.Hours"] = "0:15", ["Input.Day"] = "2026-11-23" });
    }
}
