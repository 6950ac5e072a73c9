using System.Globalization;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;

namespace NetworksPortal.Web.Pages.Office;

/// <summary>A network as HR typed it.</summary>
public sealed class NetworkInput
{
    public const int UsualCodes = 5;

    public string? Name { get; set; }

    public string? ForWhom { get; set; }

    public string? JoinRule { get; set; } = nameof(NetworksPortal.Networks.JoinRule.Open);

    public string? Accent { get; set; } = FoundNetwork.Accents[0];

    public string? Codes { get; set; } = UsualCodes.ToString(CultureInfo.InvariantCulture);

    /// <exception cref="RuleViolation"><c>JoinRuleMissing</c> or <c>CodeCount</c>.</exception>
    public NewNetwork Read() => new(
        Name ?? "",
        ForWhom ?? "",
        Enum.GetNames<JoinRule>().Contains(JoinRule) ? Enum.Parse<JoinRule>(JoinRule!) : throw new RuleViolation("JoinRuleMissing", nameof(JoinRule)),
        Accent ?? "",
        int.TryParse(Codes, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new RuleViolation("CodeCount", nameof(Codes), 1, JoinCodes.MostAtOnce));
}
