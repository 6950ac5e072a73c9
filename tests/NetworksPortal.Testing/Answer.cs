using System.Text.RegularExpressions;

namespace NetworksPortal.Testing;

/// <summary>What a browser got, without what differs every time: the tokens and keys of forms, and when a calendar file was made.</summary>
/// <param name="Length">Bytes of the body as it came, tokens included.</param>
/// <param name="Others">Every other header, but the date.</param>
public sealed partial record Answer(int Status, string Location, string Type, string Body, string Cookies, int Length, string Others)
{
    public static async Task<Answer> OfAsync(Visitor visitor, string address)
    {
        using var response = await visitor.GetAsync(address);
        return await OfAsync(response);
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var raw = await response.Content.ReadAsByteArrayAsync();
        var body = Changing().Replace(System.Text.Encoding.UTF8.GetString(raw), "${before}");
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        var others = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not ("Set-Cookie" or "Location" or "Content-Type" or "Content-Length" or "Date"))
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}");
        return new(
            (int)response.StatusCode,
            response.Headers.Location?.ToString() ?? "",
            response.Content.Headers.ContentType?.ToString() ?? "",
            body,
            string.Join("; ", cookies.Select(cookie => $"{cookie.Split('=')[0]} {cookie.Length}").Order(StringComparer.Ordinal)),
            raw.Length,
            string.Join('\n', others.Order(StringComparer.Ordinal)));
    }

    public bool IsPage => Type.StartsWith("text/html", StringComparison.Ordinal);

    /// <summary>What stands between the header and the footer.</summary>
    public string Main
    {
        get
        {
            var from = Body.IndexOf("<main", StringComparison.Ordinal);
            return from < 0 ? Body : Body[from..Body.IndexOf("</main>", StringComparison.Ordinal)];
        }
    }

    public bool LeadsToSignIn => Status == 302 && Location.Contains("/account/signin?back=", StringComparison.Ordinal);

    /// <summary>The same answer with one text in the place of another, for what an answer repeats of its question. A number is too short to be told from others.</summary>
    public Answer With(string old, string replacement) => old.Length < 10 ? this : this with
    {
        Body = Body.Replace(old, replacement, StringComparison.OrdinalIgnoreCase),
        Location = Location.Replace(old, replacement, StringComparison.OrdinalIgnoreCase),
    };

    /// <summary>In what an answer differs from another, in few words.</summary>
    public string DifferenceFrom(Answer other)
    {
        var parts = new (string Name, object Here, object There)[]
        {
            ("status", Status, other.Status), ("location", Location, other.Location), ("type", Type, other.Type), ("cookies", Cookies, other.Cookies),
            ("length", Length, other.Length), ("headers", Except(Others, other.Others), Except(other.Others, Others)), ("body", Around(Body, other.Body), Around(other.Body, Body)),
        };
        return string.Join(", ", parts.Where(part => !part.Here.Equals(part.There)).Select(part => $"{part.Name} '{part.Here}' is not '{part.There}'"));
    }

    private static string Except(string headers, string others) => string.Join("; ", headers.Split('\n').Except(others.Split('\n'), StringComparer.Ordinal));

    private static string Around(string body, string other)
    {
        var at = body.AsSpan().CommonPrefixLength(other);
        return body[Math.Max(0, at - 30)..Math.Min(body.Length, at + 60)].ReplaceLineEndings(" ");
    }

    // What stands before is matched and put back: looked for behind every letter of a page, it took longer than the page.
    [GeneratedRegex("""(?<before>name="__RequestVerificationToken" type="hidden" value="|name="Input\.(?:Once|Form)" value=")[^"]+|(?<before>DTSTAMP:)\w+""", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Changing();
}
