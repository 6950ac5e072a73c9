using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Networks;

/// <summary>What a core team says about its network.</summary>
public sealed class SettingsInput
{
    public string? ForWhom { get; set; }

    public string? Teaser { get; set; }

    public string? Story { get; set; }

    public string? ContactAddress { get; set; }

    public bool NamesMayBeLookedUp { get; set; }

    public string? Charter { get; set; }

    public bool ChangesInSubstance { get; set; }

    public string? JoinRule { get; set; }

    public string? HoursView { get; set; }

    public string? Attendance { get; set; }

    /// <exception cref="RuleViolation"><c>JoinRuleMissing</c>.</exception>
    public NetworkPresentation ToPresentation() => new(
        Clean(ForWhom),
        Clean(Teaser),
        Clean(Story),
        Clean(ContactAddress),
        Clean(Charter),
        ChangesInSubstance,
        Enum.TryParse<JoinRule>(JoinRule, out var rule) && Enum.IsDefined(rule) ? rule : throw new RuleViolation("JoinRuleMissing", nameof(JoinRule)),
        NamesMayBeLookedUp);

    private static string Clean(string? text) => (text ?? "").ReplaceLineEndings("\n").Trim();
}
