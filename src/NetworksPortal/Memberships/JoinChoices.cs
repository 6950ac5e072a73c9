using System.Text;

namespace NetworksPortal.Memberships;

/// <summary>What somebody chooses on the way in, and may change later.</summary>
public sealed record JoinChoices
{
    /// <summary>Characters of a nickname in its composed form; 40 of them take at most 120 bytes in an envelope.</summary>
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

    /// <summary>Whether they agree to what being core reveals, should their code be one for founders.</summary>
    public bool ConsentsToCore { get; init; }

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

        if (!nickname.EnumerateRunes().All(NameCharacters.MayStandInAName) || !nickname.EnumerateRunes().Any(Rune.IsLetterOrDigit))
        {
            throw new RuleViolation("NicknameCharacters", nameof(Nickname));
        }

        // A few characters grow when they are composed, and the envelope does not.
        var composed = nickname.Normalize(NormalizationForm.FormC);
        return composed.Length <= NicknameLength ? composed : throw new RuleViolation("NicknameTooLong", nameof(Nickname), NicknameLength);
    }

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
