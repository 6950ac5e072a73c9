using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Ui.Forms;

/// <summary>One choice out of a few, each a card that is its own label. <c>multiple</c> makes it any number of them.</summary>
[HtmlTargetElement("choices")]
public sealed class ChoicesTagHelper(FieldParts parts) : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext View { get; set; } = null!;

    public ModelExpression For { get; set; } = null!;

    public string Legend { get; set; } = "";

    /// <summary>The heading above says it already; the legend is for assistive technology alone.</summary>
    public bool LegendHidden { get; set; }

    public string? Hint { get; set; }

    public Audience Sees { get; set; }

    public bool Optional { get; set; }

    public bool Multiple { get; set; }

    /// <summary>1, 2 or 3 cards beside one another where there is room.</summary>
    public int Columns { get; set; } = 1;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldBinding(For, View);
        var describedBy = new List<string>();
        var hint = parts.Hint(Hint, field.Id + "-hint", describedBy);
        var error = parts.Error(field.Error, field.Id + "-error", describedBy);
        var sees = parts.Sees(context.AllAttributes.ContainsName("sees") ? Sees : null, field.Id + "-sees", describedBy);
        context.Items[typeof(ChoiceGroup)] = new ChoiceGroup(field, Multiple ? "checkbox" : "radio");
        var cards = await output.GetChildContentAsync();

        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "field choicefield" + (field.Error is null ? "" : " field--error"));
        if (describedBy.Count > 0)
        {
            output.Attributes.SetAttribute("aria-describedby", string.Join(' ', describedBy));
        }

        var legend = new TagBuilder("legend");
        legend.Attributes["class"] = LegendHidden ? "vh" : "field__legend";
        legend.InnerHtml.Append(Legend).AppendHtml(Optional ? parts.Optional() : HtmlString.Empty);
        output.Content.AppendHtml(legend).AppendHtml(hint).AppendHtml(error)
            .AppendHtml($"<div class=\"choices{(Columns > 1 ? $" choices--{Columns}" : "")}\">").AppendHtml(cards).AppendHtml("</div>").AppendHtml(sees);
    }
}

/// <summary>What the cards of one group share.</summary>
internal sealed class ChoiceGroup(FieldBinding binding, string kind)
{
    private int _given;

    public string Kind => kind;

    public string Name => binding.Name;

    public bool Holds(string value) => binding.Holds(value);

    // The first card carries the field's id, so that the error summary's link lands on it.
    public string NextId() => _given++ == 0 ? binding.Id : $"{binding.Id}_{_given}";
}
