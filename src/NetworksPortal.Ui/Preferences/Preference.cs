namespace NetworksPortal.Ui.Preferences;

/// <summary>How somebody likes to read: a language and a colour scheme. Says nothing of who they are.</summary>
/// <param name="Language"><c>nl-BE</c> or <c>en</c>; null follows the browser.</param>
/// <param name="Scheme"><c>light</c> or <c>dark</c>; null follows the system.</param>
public sealed record Preference(string? Language, string? Scheme)
{
    public static Preference None { get; } = new(null, null);

    public static IReadOnlyList<string> Languages { get; } = ["nl-BE", "en"];

    public static IReadOnlyList<string> Schemes { get; } = ["light", "dark"];

    /// <summary>Takes a language that the portal speaks, or leaves it as it was.</summary>
    public Preference Speaking(string? language) => Languages.Contains(language, StringComparer.Ordinal) ? this with { Language = language } : this;

    /// <summary>Takes a scheme; <c>system</c> goes back to the system's own.</summary>
    public Preference In(string? scheme) => scheme switch
    {
        "system" => this with { Scheme = null },
        _ when Schemes.Contains(scheme, StringComparer.Ordinal) => this with { Scheme = scheme },
        _ => this,
    };
}
