using System.Text;

namespace NetworksPortal.Memberships;

/// <summary>What somebody chooses on the way in, and may change later.</summary>
public sealed record JoinChoices
{
    /// <summary>Characters of a nickname; 40 of them take at most 160 bytes in an envelope.</summary>
    public const int NicknameLength = 40;

    public const int MailAddressLength = 190;

    /// <exception cref="RuleViolation"><c>NicknameMissing</c>, <c>NicknameTooLong</c>, <c>NicknameCharacters</c> or <c>MailAddress</c>.</exception>
    public JoinChoices(Visibility visibility, string? nickname, string? mailAddress)
    {
        Visibility = visibility;
        Nickname = visibility == Visibility.Nickname ? Checked((nickname ?? "").Trim()) : "";
        MailAddress = Address((mailAddress ?? "").Trim());
    }

    public Visibility Visibility { get; }

    public string Nickname { get; }

    public string MailAddress { get; }

    private static string Checked(string nickname)
    {
        if (nickname.Length == 0)
        {
            throw new RuleViolation("NicknameMissing", nameof(Nickname));
        }

        if (nickname.Length > NicknameLength)
        {
            throw new RuleViolation("NicknameTooLong", nameof(Nickname), NicknameLength);
        }

        return nickname.EnumerateRunes().All(MayStandInAName)
            ? nickname.Normalize(NormalizationForm.FormC)
            : throw new RuleViolation("NicknameCharacters", nameof(Nickname));
    }

    /// <summary>Letters, marks, digits and what joins them. No control, bidirectional or invisible characters.</summary>
    private static bool MayStandInAName(Rune rune) =>
        Rune.IsLetterOrDigit(rune)
        || rune.Value is ' ' or '-' or '\'' or '’' or '.' or '_'
        || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static string Address(string address)
    {
        if (address.Length == 0)
        {
            return "";
        }

        var whole = address.Length <= MailAddressLength && address.All(char.IsAscii)
            && IsWhole(address);
        return whole ? address : throw new RuleViolation("MailAddress", nameof(MailAddress));
    }

    private static bool IsWhole(string address) =>
        System.Net.Mail.MailAddress.TryCreate(address, out var parsed)
        && parsed.Address == address
        && parsed.Host.Contains('.', StringComparison.Ordinal);
}
