using System.Net;
using System.Text;

namespace NetworksPortal.Mail;

/// <summary>
/// A mail as a page: one column that fits a phone, light or dark as its reader has it. It loads nothing (no picture, no font, no
/// style of elsewhere) and its only link is the one that stands in the words too.
/// </summary>
internal static class MailPage
{
    private const string Style =
        "body{margin:0;padding:0;background:#f6f1f5;color:#2e1c2e}" +
        ".a{font-family:'Atkinson Hyperlegible Next',Verdana,'Segoe UI',Arial,sans-serif}" +
        ".sheet{background:#fff;border:1px solid #ddd4dc;border-radius:12px}" +
        ".go{background:#522a63;color:#fffafd}.soft{color:#5c4d5b}.name{color:#522a63}" +
        "@media (prefers-color-scheme:dark){body,.back{background:#1d131c!important}.sheet{background:#2a1d2a!important;border-color:#53444f!important}" +
        ".ink{color:#f3eef2!important}.soft{color:#c9bdc7!important}.name{color:#e0c3ee!important}.go{background:#e0c3ee!important;color:#2b1035!important}}" +
        "@media (max-width:480px){.pad{padding:20px 18px!important}.outer{padding:12px 8px!important}}";

    /// <param name="language">Of the words.</param>
    /// <param name="subject">Also the title of the page.</param>
    /// <param name="paragraphs">The words, in order; the link alone stands as a paragraph of its own.</param>
    /// <param name="link">Where it leads.</param>
    /// <param name="action">What the link does, on its button.</param>
    /// <param name="foot">Who it is from.</param>
    public static string Of(string language, string subject, IEnumerable<string> paragraphs, string link, string action, string foot)
    {
        var body = new StringBuilder();
        foreach (var paragraph in paragraphs)
        {
            body.Append(paragraph == link ? Button(Safe(link), Safe(action)) : Paragraph(Safe(paragraph).Replace("\n", "<br>", StringComparison.Ordinal), "ink", "16px"));
        }

        return $"""
            <!DOCTYPE html>
            <html lang="{Safe(language)}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Safe(subject)}</title>
            <style>{Style}</style>
            </head>
            <body class="back" style="margin:0;padding:0;background:#f6f1f5">
            <table role="presentation" class="back" width="100%" cellpadding="0" cellspacing="0" style="background:#f6f1f5"><tr><td class="outer" align="center" style="padding:28px 16px">
            <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;text-align:left"><tr><td class="a name" style="padding:0 4px 14px;font-size:20px;font-weight:700;color:#522a63">Kring</td></tr>
            <tr><td class="a sheet pad" style="padding:28px 32px;background:#ffffff;border:1px solid #ddd4dc;border-radius:12px">
            {body}</td></tr>
            <tr><td class="a soft" style="padding:14px 4px 0;font-size:14px;line-height:1.5;color:#5c4d5b">{Safe(foot)}</td></tr></table>
            </td></tr></table>
            </body>
            </html>

            """;
    }

    private static string Paragraph(string html, string kind, string size) =>
        $"<p class=\"{kind}\" style=\"margin:0 0 16px;font-size:{size};line-height:1.55;color:#{(kind == "soft" ? "5c4d5b" : "2e1c2e")}\">{html}</p>\n";

    /// <summary>A button, and the address itself beneath: whoever does not trust a button can read where it leads.</summary>
    private static string Button(string link, string action) =>
        $"<p style=\"margin:0 0 14px\"><a class=\"go\" href=\"{link}\" style=\"display:inline-block;padding:12px 22px;border-radius:8px;background:#522a63;color:#fffafd;font-size:16px;font-weight:700;line-height:1.3;text-decoration:none\">{action}</a></p>\n"
        + Paragraph($"<span style=\"word-break:break-all\">{link}</span>", "soft", "14px");

    private static string Safe(string words) => WebUtility.HtmlEncode(words);
}
