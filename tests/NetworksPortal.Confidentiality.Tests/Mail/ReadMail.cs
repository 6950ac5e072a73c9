using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using NetworksPortal.Testing.Mail;

namespace NetworksPortal.Confidentiality.Tests.Mail;

/// <summary>A mail as its file lies in the pickup folder, its words decoded.</summary>
internal sealed partial record ReadMail(string File, IReadOnlyList<KeyValuePair<string, string>> Headers, string Body, string Page)
{
    public static ReadMail Of(string path)
    {
        var mail = MailParts.Of(System.IO.File.ReadAllText(path));
        var headers = mail.Headers.Split('\n').Select(line => line.Split(": ", 2)).Select(pair => KeyValuePair.Create(pair[0], Decoded(pair[1]))).ToList();
        return new(Path.GetFileName(path), headers, mail.Text, WebUtility.HtmlDecode(mail.Html));
    }

    public string Header(string name) => Assert.Single(Headers, header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Everything that somebody could read of it on the way: its name, its headers, its subject and its words.</summary>
    public string Whole => $"{File}\n{string.Join('\n', Headers.Select(header => $"{header.Key}: {header.Value}"))}\n\n{Body}\n{Page}";

    private static string Decoded(string value) => Word().Replace(value, word =>
    {
        var bytes = word.Groups["how"].Value is "B" or "b"
            ? Convert.FromBase64String(word.Groups["text"].Value)
            : [.. Quoted().Replace(word.Groups["text"].Value.Replace('_', ' '), hex => ((char)Convert.ToByte(hex.Groups["hex"].Value, 16)).ToString()).Select(letter => (byte)letter)];
        return Encoding.UTF8.GetString(bytes);
    });

    [GeneratedRegex(@"=\?utf-8\?(?<how>[BbQq])\?(?<text>[^?]*)\?=(?:\s+(?==\?))?", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 60_000)]
    private static partial Regex Word();

    [GeneratedRegex("=(?<hex>[0-9A-Fa-f]{2})", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Quoted();
}
