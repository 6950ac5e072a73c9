using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Charts;

/// <summary><c>&lt;seats capacity="24" taken="20" mine /&gt;</c>: places as chairs. Decoration: the numbers stand beside it. Above sixty chairs nothing is drawn.</summary>
[HtmlTargetElement("seats", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SeatsTagHelper : TagHelper
{
    private const int PerRow = 12;
    private const int Most = 60;

    public int Capacity { get; set; }

    public int Taken { get; set; }

    /// <summary>One of the taken chairs is the reader's.</summary>
    public bool Mine { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Capacity is < 1 or > Most)
        {
            output.SuppressOutput();
            return;
        }

        var rows = (Capacity + PerRow - 1) / PerRow;
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "seats");
        output.Attributes.SetAttribute("viewBox", $"0 0 220 {(rows * 19) + 2}");
        output.Attributes.SetAttribute("aria-hidden", "true");
        for (var seat = 0; seat < Capacity; seat++)
        {
            var kind = seat >= Taken ? "seat seat--free" : Mine && seat == 0 ? "seat seat--me" : "seat";
            output.Content.AppendHtml($"<circle class=\"{kind}\" cx=\"{Percent.Number(10 + (seat % PerRow * 18.2))}\" cy=\"{10 + (seat / PerRow * 19)}\" r=\"6.6\"/>");
        }
    }
}
