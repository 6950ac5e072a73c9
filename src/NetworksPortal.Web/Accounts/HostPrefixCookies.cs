using Microsoft.AspNetCore.Authentication.Cookies;
using NetworksPortal.Ui.Cookies;

namespace NetworksPortal.Web.Accounts;

/// <summary>Keeps the cookies of sign-in under the name that <see cref="HostCookie"/> gives them.</summary>
internal sealed class HostPrefixCookies : ICookieManager
{
    private readonly ChunkingCookieManager inner = new();

    public string? GetRequestCookie(HttpContext context, string key) => inner.GetRequestCookie(context, HostCookie.NameOf(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        inner.AppendResponseCookie(context, HostCookie.NameOf(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) =>
        inner.DeleteCookie(context, HostCookie.NameOf(context, key), options);
}
