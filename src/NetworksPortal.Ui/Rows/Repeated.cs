using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Razor;
using NetworksPortal.Ui.Symbols;

namespace NetworksPortal.Ui.Rows;

/// <summary>A cell that many rows of a long list have in common, written once for each value that it shows.</summary>
/// <typeparam name="TRow">What a row shows.</typeparam>
/// <typeparam name="TValue">Everything of it that the cell depends on.</typeparam>
/// <param name="value">What the cell shows of a row.</param>
/// <param name="cell">Its markup.</param>
public sealed class Repeated<TRow, TValue>(Func<TRow, TValue> value, Func<TRow, HelperResult> cell)
    where TValue : notnull
{
    private readonly Dictionary<TValue, Markup> written = [];

    public IHtmlContent Of(TRow row, HtmlEncoder encoder)
    {
        var shown = value(row);
        if (!written.TryGetValue(shown, out var markup))
        {
            using var text = new StringWriter();
            cell(row).WriteTo(text, encoder);
            written[shown] = markup = new(text.ToString());
        }

        return markup;
    }
}
