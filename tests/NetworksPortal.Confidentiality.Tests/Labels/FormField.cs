using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NetworksPortal.Confidentiality.Tests.Routes;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Something that a person fills in, and the answer beside it to "who sees this?".</summary>
/// <param name="Page">The page's row in the table of addresses.</param>
/// <param name="Name">The field's own name.</param>
/// <param name="Label">What stands beside it, or beside the group that it is in.</param>
internal sealed record FormField(string Page, string Name, IElement? Label)
{
    public override string ToString() => $"{Page}: {Name}";

    /// <summary>What a form sends to be kept. A search is not, and neither is the address that a password manager reads.</summary>
    public static IEnumerable<FormField> On(string address, IHtmlDocument page) => page.Forms
        .Where(form => form.GetAttribute("method") == "post" && form.Closest("main") is not null)
        .SelectMany(form => form.QuerySelectorAll("input:not([type=hidden]), select, textarea"))
        .Where(control => !control.HasAttribute("readonly"))
        .Select(control => new FormField(FoundForm.RowOf(address), control.GetAttribute("name") ?? control.OuterHtml, LabelOf(control)));

    /// <summary>The field's own label, else the one of the group in which it stands.</summary>
    private static IElement? LabelOf(IElement control) => control.Ancestors<IElement>()
        .TakeWhile(ancestor => ancestor is not IHtmlFormElement)
        .Where(ancestor => ancestor.ClassList.Contains("field") || ancestor.LocalName is "fieldset" or "details" || ancestor.ClassList.Contains("step"))
        .Select(ancestor => ancestor.QuerySelector(".sees")).FirstOrDefault(label => label is not null);
}
