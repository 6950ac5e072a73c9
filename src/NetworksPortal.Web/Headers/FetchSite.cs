namespace NetworksPortal.Web.Headers;

/// <summary>What a browser says of the page that sent a request (<c>Sec-Fetch-Site</c>), for the one form that carries no token, a visitor's for language and colours.</summary>
internal static class FetchSite
{
    private static readonly string[] Own = ["same-origin", "none"];

    /// <summary>Another site sent it, or a neighbour on the same domain. A browser too old to say so, and one over plain http, say nothing and are believed.</summary>
    public static bool IsFromElsewhere(this HttpRequest request) => request.Headers["Sec-Fetch-Site"] is { Count: > 0 } said && !Own.Contains(said.ToString(), StringComparer.Ordinal);
}
