using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using NetworksPortal.Ui.Cookies;

namespace NetworksPortal.Ui.Notices;

/// <summary>
/// One sentence that survives a redirect: "saved", "you are in". It travels sealed and padded, so that neither
/// its words nor its length tell what somebody did.
/// </summary>
public sealed class FlashCookie(IDataProtectionProvider protection)
{
    private const string Name = "portal.flash";

    private const int Width = 400;
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("NetworksPortal.Ui.Flash").ToTimeLimitedDataProtector();

    public void Write(HttpContext http, string sentence) =>
        http.Response.Cookies.Append(HostCookie.NameOf(http, Name), _protector.Protect(sentence.PadRight(Width), Lifetime), Options(http, Lifetime));

    /// <summary>The sentence, once: it is gone afterwards. Null where there is none, or where it was tampered with.</summary>
    public string? Take(HttpContext http)
    {
        if (!http.Request.Cookies.TryGetValue(HostCookie.NameOf(http, Name), out var sealedText))
        {
            return null;
        }

        http.Response.Cookies.Delete(HostCookie.NameOf(http, Name), Options(http, lifetime: null));
        try
        {
            return _protector.Unprotect(sealedText).TrimEnd();
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http, TimeSpan? lifetime) =>
        new() { HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = lifetime };
}
