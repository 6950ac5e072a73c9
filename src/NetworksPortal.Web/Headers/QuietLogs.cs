namespace NetworksPortal.Web.Headers;

/// <summary>
/// The framework writes the path of every request below the level of a warning, and a path inside a space tells which network
/// somebody is in. No setting turns these categories up.
/// </summary>
internal static class QuietLogs
{
    private static readonly string[] NamePaths =
    [
        "Microsoft.AspNetCore.Hosting.Diagnostics",
        "Microsoft.AspNetCore.Routing",
        "Microsoft.AspNetCore.StaticFiles.StaticFileMiddleware",
    ];

    public static void KeepPathsOut(this ILoggingBuilder logging)
    {
        foreach (var category in NamePaths)
        {
            logging.AddFilter(category, LogLevel.Warning);
        }
    }
}
