using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Symbols;

/// <summary><c>&lt;mono name="Dina Peeters" small /&gt;</c>: initials in a circle, so that nobody needs a photo. Without a name an open circle.</summary>
[HtmlTargetElement("mono", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class MonoTagHelper : TagHelper
{
    public string? Name { get; set; }

    public bool Small { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var initials = Initials(Name);
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "mono" + (Small ? " mono--s" : "") + (initials.Length == 0 ? " mono--open" : ""));
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Content.SetContent(initials);
    }

    /// <summary>First letters of the first and the last word; whole letters, also where one takes several code units.</summary>
    public static string Initials(string? name)
    {
        var words = (name ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] chosen = words.Length > 1 ? [words[0], words[^1]] : words;
        var letters = new StringBuilder();
        foreach (var word in chosen)
        {
            letters.Append(StringInfo.GetNextTextElement(word).ToUpper(CultureInfo.CurrentCulture));
        }

        return letters.ToString();
    }
}
