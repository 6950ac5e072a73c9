using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
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

    /// <summary>Every field that cannot be understood is noted in <paramref name="state"/>; then the network is not to be used.</summary>
    public NewNetwork Read(ModelStateDictionary state, IStringLocalizer texts)
    {
        state.Demand(Name, "NameMissing", nameof(Name), texts);
        state.Demand(ForWhom, "ForWhomMissing", nameof(ForWhom), texts);
        return new(Name ?? "", ForWhom ?? "", state.Try(ReadJoinRule, texts), Accent ?? "", state.Try(ReadCodes, texts));
    }

    private JoinRule ReadJoinRule() =>
        Enum.GetNames<JoinRule>().Contains(JoinRule) ? Enum.Parse<JoinRule>(JoinRule!) : throw new RuleViolation("JoinRuleMissing", nameof(JoinRule));

    private int ReadCodes() =>
        int.TryParse(Codes, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : throw new RuleViolation("CodeCount", nameof(Codes), 1, JoinCodes.MostAtOnce);
}
