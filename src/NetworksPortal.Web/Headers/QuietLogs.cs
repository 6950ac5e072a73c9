namespace NetworksPortal.Web.Headers;

/// <summary>
/// The framework writes the path of every request below the level of a warning, and a path inside a space tells which network
/// somebody is in. No setting turns these categories up, for one place where the log goes or for all.
/// </summary>
internal static class QuietLogs
{
    /// <summary>Opens a scope with the path around whatever a request writes, for as long as any level of it is on.</summary>
    private const string Scopes = "Microsoft.AspNetCore.Hosting.Diagnostics";

    private static readonly string[] NamePaths =
    [
        "Microsoft.AspNetCore.Routing.",
        "Microsoft.AspNetCore.HttpsPolicy.",
        // And these name addresses of people.
        "Microsoft.AspNetCore.HttpOverrides.",
        "Microsoft.AspNetCore.StaticFiles.StaticFileMiddleware",
        "Microsoft.AspNetCore.Mvc.Infrastructure.RedirectResultExecutor",
        "Microsoft.AspNetCore.Mvc.Infrastructure.LocalRedirectResultExecutor",
    ];

    public static void KeepPathsOut(this ILoggingBuilder logging) => logging.Services.PostConfigure<LoggerFilterOptions>(options =>
    {
        // Of all rules the most special one decides alone, so every rule gets the condition, and there is one for everything.
        var rules = options.Rules.Prepend(new LoggerFilterRule(null, null, options.MinLevel, null)).ToList();
        options.Rules.Clear();
        foreach (var rule in rules)
        {
            options.Rules.Add(new LoggerFilterRule(rule.ProviderName, rule.CategoryName, rule.LogLevel, (provider, category, level) =>
                MayWrite(category ?? "", level) && rule.Filter?.Invoke(provider, category, level) is not false));
        }
    });

    /// <summary>One object a line where it serves, for whatever collects logs; words for people who develop.</summary>
    public static void WriteObjects(this ILoggingBuilder logging) => logging.AddJsonConsole(json =>
    {
        json.UseUtcTimestamp = true;
        json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
    });

    private static bool MayWrite(string category, LogLevel level) =>
        category != Scopes && (level >= LogLevel.Warning || !Array.Exists(NamePaths, name => category.StartsWith(name, StringComparison.Ordinal)));
}
