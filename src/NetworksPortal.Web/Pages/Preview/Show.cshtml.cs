using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Pages.Preview;

/// <summary>Markdown as it will be shown, for the preview under a text. Nothing of it is kept.</summary>
public class ShowModel(Markdown markdown) : PageModel
{
    private const int Longest = 20_000;

    public IActionResult OnGet() => NotFound();

    public IActionResult OnPost(string? text)
    {
        if (text?.Length > Longest)
        {
            return BadRequest();
        }

        using var html = new StringWriter();
        markdown.Render(text).WriteTo(html, HtmlEncoder.Default);
        return Content(html.ToString(), "text/html; charset=utf-8");
    }
}
