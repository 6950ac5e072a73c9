using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Tests.Ui;

public sealed class MarkdownTests
{
    private static readonly string[] Harmless = ["http", "https", "mailto", "tel"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("<iframe srcdoc='<script>alert(1)</script>'></iframe>")]
    [InlineData("<a href='javascript:alert(1)'>x</a>")]
    [InlineData("[x](javascript:alert(1))")]
    [InlineData("[x](JaVaScRiPt:alert(1))")]
    [InlineData("[x](&#106;avascript:alert(1))")]
    [InlineData("[x](java\tscript:alert(1))")]
    [InlineData("[x](<java\nscript:alert(1)>)")]
    [InlineData("[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)")]
    [InlineData("[x](vbscript:msgbox(1))")]
    [InlineData("[x](file:///etc/passwd)")]
    [InlineData("[x](//elsewhere.example/x)")]
    [InlineData("[x](/account/signout)")]
    [InlineData("[x][y]\n\n[y]: javascript:alert(1)")]
    [InlineData("<javascript:alert(1)>")]
    [InlineData("<data:text/html,x>")]
    [InlineData("![x](javascript:alert(1))")]
    [InlineData("![x](https://elsewhere.example/pixel.gif)")]
    [InlineData("[![x](https://elsewhere.example/pixel.gif)](javascript:alert(1))")]
    [InlineData("[x](https://ok.example \"a\\\" onmouseover=\\\"alert(1)\")")]
    [InlineData("`<script>`\n\n    <script>alert(1)</script>")]
    [InlineData("| a |\n|---|\n| <script>alert(1)</script> |")]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<div style=\"position:fixed\">x</div>")]
    [InlineData("<form action=/x><button>x</button></form>")]
    public void Nothing_that_somebody_writes_can_act(string source)
    {
        foreach (var element in Rendered(source).QuerySelectorAll("body *"))
        {
            Assert.DoesNotContain(element.LocalName, (string[])["script", "iframe", "object", "embed", "img", "svg", "style", "form", "button", "input", "link", "meta", "base", "div"]);
            Assert.All(element.Attributes, attribute => Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name is "style" or "src" or "srcdoc", attribute.Name));
            if (element.GetAttribute("href") is { } href)
            {
                Assert.Contains(new Uri(href, UriKind.Absolute).Scheme, Harmless);
            }
        }
    }

    [Fact]
    public void What_a_link_said_stays_when_the_link_goes() =>
        Assert.Equal("lees dit eens", Rendered("lees [dit](javascript:alert(1)) eens").Body!.TextContent.Trim());

    [Theory]
    [InlineData("[x](https://stad.gent/nl)", "https://stad.gent/nl")]
    [InlineData("<https://stad.gent>", "https://stad.gent")]
    [InlineData("[x](mailto:link@stad.example)", "mailto:link@stad.example")]
    [InlineData("[x](tel:+3292101010)", "tel:+3292101010")]
    public void A_link_to_the_web_a_mailbox_or_a_telephone_stays(string source, string href) =>
        Assert.Equal(href, Rendered(source).QuerySelector("a")?.GetAttribute("href"));

    [Fact]
    public void Headings_fit_under_the_heading_of_the_page() =>
        Assert.Equal(["h3", "h4"], Rendered("# Een\n\n## Twee").QuerySelectorAll("h1,h2,h3,h4").Select(heading => heading.LocalName));

    private static IDocument Rendered(string source)
    {
        using var html = new StringWriter();
        new Markdown().Render(source).WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString());
    }
}
