using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NetworksPortal.Confidentiality.Tests.Worlds;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>Beside everything that a person fills in stands who will see it.</summary>
public sealed class WhoSeesLabelTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_field_of_every_form_says_who_sees_it()
    {
        await PrepareAsync();
        var fields = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var who in new[] { "", "els", "dina", "chris", "bart", "hr", "zalen", "it" })
        {
            var addresses = (await world.Portal.AddressesAsync()).Concat(await world.Portal.AddressesAsync("aha", "bart@stad.example"))
                .Select(row => row.Value).Append("/join/nachtploeg").Distinct(StringComparer.Ordinal);
            foreach (var address in addresses)
            {
                using var answer = await (await world.AsAsync(who)).GetAsync(address);
                if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType == "text/html")
                {
                    foreach (var (field, says) in Fields(await Visitor.ParseAsync(answer)))
                    {
                        fields[$"{Walk.Shape(address)}: {field}"] = says;
                    }
                }
            }
        }

        Assert.True(fields.Count > 60, $"Only {fields.Count} fields were found.");
        Assert.Empty(fields.Where(field => !field.Value).Select(field => field.Key));
    }

    /// <summary>Forms that only stand there for whoever they concern: a founder, and a member who was asked for the core team.</summary>
    private async Task PrepareAsync()
    {
        using var founded = await (await world.AsAsync("hr")).SubmitAsync("/office/networks", "form:has([name='Input.Name'])", new() { ["Input.Name"] = "Nachtploeg", ["Input.ForWhom"] = "Wie 's nachts werkt" });
        var dee = (await world.Portal.RosterAsync("roze-neuzekes")).Members.Single(member => member.Membership.Nickname == "Dee").Membership.Persona;
        await world.DoAsync("chris", $"{world.Roze}/desk/members/{dee}", "form[action*='handler=Offer']", [], ("handsOver", "false"));
    }

    /// <summary>What is sent to be kept. A search is not, and neither is the address that a password manager reads.</summary>
    private static IEnumerable<(string Name, bool Says)> Fields(IHtmlDocument page) => page.Forms
        .Where(form => form.GetAttribute("method") == "post" && form.Closest("main") is not null)
        .SelectMany(form => form.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        .Where(control => !control.HasAttribute("readonly"))
        .Select(control => (control.GetAttribute("name") ?? control.OuterHtml, LabelOf(control) is not null));

    /// <summary>The field's own label, else the one of the group in which it stands.</summary>
    internal static IElement? LabelOf(IElement control) => control.Ancestors<IElement>()
        .TakeWhile(ancestor => ancestor is not IHtmlFormElement)
        .Where(ancestor => ancestor.ClassList.Contains("field") || ancestor.LocalName is "fieldset" or "details" || ancestor.ClassList.Contains("step"))
        .Select(ancestor => ancestor.QuerySelector(".sees")).FirstOrDefault(label => label is not null);
}
