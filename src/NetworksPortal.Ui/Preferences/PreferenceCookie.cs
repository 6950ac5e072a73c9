using Microsoft.AspNetCore.Http;
using NetworksPortal.Ui.Cookies;

namespace NetworksPortal.Ui.Preferences;

/// <summary>Keeps a <see cref="Preference"/> in a cookie that is the same for members and for everybody else.</summary>
public sealed class PreferenceCookie
{
    private const string Name = "portal.reading";

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(365);

    public Preference Read(HttpContext http)
    {
        var parts = (http.Request.Cookies[HostCookie.NameOf(http, Name)] ?? "").Split('.');
        return parts.Length == 2 ? Preference.None.Speaking(parts[0]).In(parts[1]) : Preference.None;
    }

    /// <summary>Whether the browser brings no other cookie: nobody is signed in, and there is nothing to tell them.</summary>
    public bool IsAlone(HttpContext http) => http.Request.Cookies.All(cookie => cookie.Key == HostCookie.NameOf(http, Name));

    public void Write(HttpContext http, Preference preference) => http.Response.Cookies.Append(
        HostCookie.NameOf(http, Name),
        $"{preference.Language ?? "auto"}.{preference.Scheme ?? "system"}",
        new CookieOptions { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = Lifetime });
}
