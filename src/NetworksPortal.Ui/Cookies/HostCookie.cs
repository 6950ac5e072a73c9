using Microsoft.AspNetCore.Http;

namespace NetworksPortal.Ui.Cookies;

/// <summary>
/// Over https a cookie's name starts with <c>__Host-</c>, and browsers then refuse to take it from a neighbouring
/// site. Over plain http, where the demo runs, they would refuse the prefix.
/// </summary>
public static class HostCookie
{
    public static string NameOf(HttpContext http, string name) => http.Request.IsHttps ? "__Host-" + name : name;
}
