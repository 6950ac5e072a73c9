using System.Net;
using System.Text.RegularExpressions;

namespace NetworksPortal.Load;

/// <summary>Somebody who is signed in: their cookies, and the token that their forms carry.</summary>
internal sealed partial record Person(string Cookies, string Token)
{
    /// <param name="server">Whose page has a form to sign in with, or none where visiting it is enough.</param>
    /// <param name="page">The page whose token is kept.</param>
    public static async Task<Person> SignInAsync(Uri server, string email, string page)
    {
        var jar = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = jar };
        using var client = new HttpClient(handler) { BaseAddress = server };
        var form = await client.GetStringAsync(new Uri("/account/signin", UriKind.Relative));
        using var body = new FormUrlEncodedContent(new Dictionary<string, string> { ["Input.Email"] = email, ["Input.Password"] = Town.Password, ["__RequestVerificationToken"] = TokenOf(form) });
        using var answer = await client.PostAsync(new Uri("/account/signin", UriKind.Relative), body);
        return answer.RequestMessage!.RequestUri!.AbsolutePath == "/me"
            ? new(jar.GetCookieHeader(server), TokenOf(await client.GetStringAsync(new Uri(page, UriKind.Relative))))
            : throw new InvalidOperationException($"{email} was not let in.");
    }

    public static async Task<Person> VisitAsync(Uri server, string page)
    {
        var jar = new CookieContainer();
        using var handler = new HttpClientHandler { CookieContainer = jar };
        using var client = new HttpClient(handler) { BaseAddress = server };
        var text = await client.GetStringAsync(new Uri(page, UriKind.Relative));
        return new(jar.GetCookieHeader(server), TokenOf(text));
    }

    private static string TokenOf(string page) => FormToken().Match(page).Groups["token"].Value;

    [GeneratedRegex("__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormToken();
}
