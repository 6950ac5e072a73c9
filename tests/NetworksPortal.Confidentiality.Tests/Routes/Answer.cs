using System.Text.RegularExpressions;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Authorization;

/// <summary>What a browser got, without what differs every time: the tokens and keys of forms, and when a calendar file was made.</summary>
internal sealed partial record Answer(int Status, string Location, string Type, string Body, string Cookies)
{
    public static async Task<Answer> OfAsync(Visitor visitor, string address)
    {
        using var response = await visitor.GetAsync(address);
        return await OfAsync(response);
    }

    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        var body = Changing().Replace(await response.Content.ReadAsStringAsync(), "");
        var cookies = response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [];
        return new(
            (int)response.StatusCode,
            response.Headers.Location?.ToString() ?? "",
            response.Content.Headers.ContentType?.ToString() ?? "",
            body,
            string.Join("; ", cookies.Select(cookie => $"{cookie.Split('=')[0]} {cookie.Length}").Order(StringComparer.Ordinal)));
    }

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

    [GeneratedRegex("""(?<=name="__RequestVerificationToken" type="hidden" value=")[^"]+|(?<=name="Input\.(?:Once|Form)" value=")[^"]+|(?<=DTSTAMP:)\w+""", RegexOptions.None, 1000)]
    private static partial Regex Changing();
}
