using System.Globalization;
using System.Net.Mail;
using NetworksPortal.Employees;

namespace NetworksPortal.Administration;

/// <summary>What an account is made of, checked. Typed on a page or read from a file: the rules are the same.</summary>
public sealed record AccountDraft
{
    private const int EmailLength = 200;

    private static readonly Dictionary<string, string> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = "nl-BE", ["nl"] = "nl-BE", ["nl-BE"] = "nl-BE", ["en"] = "en",
    };

    private AccountDraft(string name, string email, string language) => (Name, Email, Language) = (name, email, language);

    public string Name { get; }

    public string Email { get; }

    public string Language { get; }

    /// <exception cref="RuleViolation">About <c>Name</c>, <c>Email</c> or <c>Language</c>.</exception>
    public static AccountDraft Of(string? name, string? email, string? language) =>
        new(CheckName(name), CheckEmail(email), CheckLanguage(language));

    public static string CheckName(string? name)
    {
        var text = string.Join(' ', (name ?? "").Split([' ', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries));
        return text switch
        {
            "" => throw new RuleViolation("NameMissing", "Name"),
            { Length: > Employee.NameLength } => throw new RuleViolation("NameTooLong", "Name", Employee.NameLength),
            // A spreadsheet would run a name that starts like a formula; control and direction marks forge lines.
            _ when "=+-@".Contains(text[0]) || text.Any(IsInvisible) => throw new RuleViolation("NameOdd", "Name"),
            _ => text,
        };
    }

    public static string CheckLanguage(string? language) =>
        Languages.TryGetValue((language ?? "").Trim(), out var known)
            ? known
            : throw new RuleViolation("LanguageUnknown", "Language", Languages.Values.Distinct().First(), "en");

    public static string CheckEmail(string? email)
    {
        var text = (email ?? "").Trim();
        if (text.Length == 0)
        {
            throw new RuleViolation("EmailMissing", "Email");
        }

        var plain = text.Length <= EmailLength && text.All(c => c is > ' ' and < '\x7f' and not (',' or ';' or '<' or '>' or '"' or '(' or ')'));
        return plain && MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.')
            ? text
            : throw new RuleViolation("EmailOdd", "Email");
    }

    private static bool IsInvisible(char c) =>
        char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
