using System.Text;

namespace NetworksPortal.Events;

/// <summary>Content lines of RFC 5545: escaped, ended with CRLF, and folded so that none is longer than 75 octets.</summary>
internal sealed class CalendarLines
{
    private const int Longest = 75;

    private readonly StringBuilder text = new();

    public CalendarLines AddText(string name, string value) => Add(name, Escape(value));

    public CalendarLines Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > Longest)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
        return this;
    }

    public override string ToString() => text.ToString();

    private static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        foreach (var c in value.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                '\n' => escaped.Append("\\n"),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
