using System.Globalization;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Navigation;

/// <summary>The root element: the language of the page, the network's hue and the reader's colours, each only where there is one.</summary>
[HtmlTargetElement("html", Attributes = "accent, scheme")]
public sealed class HtmlRootTagHelper : TagHelper
{
    public string? Accent { get; set; }

    public string? Scheme { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Attributes.SetAttribute("lang", CultureInfo.CurrentUICulture.Name);
        if (!string.IsNullOrEmpty(Accent))
        {
            output.Attributes.SetAttribute("data-accent", Accent);
        }

        if (!string.IsNullOrEmpty(Scheme))
        {
            output.Attributes.SetAttribute("data-theme", Scheme);
        }
    }
}
