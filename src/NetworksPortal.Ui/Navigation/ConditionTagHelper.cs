using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NetworksPortal.Ui.Navigation;

/// <summary><c>condition="@(…)"</c>: the element is there only where the condition holds.</summary>
[HtmlTargetElement(Attributes = "condition")]
public sealed class ConditionTagHelper : TagHelper
{
    public bool Condition { get; set; }

    // After every other helper of the element, so that nothing of theirs remains either.
    public override int Order => int.MaxValue;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!Condition)
        {
            output.SuppressOutput();
        }
    }
}
