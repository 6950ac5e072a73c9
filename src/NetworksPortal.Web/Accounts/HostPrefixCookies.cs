using Microsoft.AspNetCore.Authentication.Cookies;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Over https the cookie's name starts with <c>__Host-</c>, and browsers then refuse to take it from a neighbouring
/// site. Over plain http, where the demo runs, they would refuse the prefix.
/// </summary>
internal sealed class HostPrefixCookies : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, NameOf(context, key), options);

    private static string NameOf(HttpContext context, string key) => context.Request.IsHttps ? "__Host-" + key : key;
}
