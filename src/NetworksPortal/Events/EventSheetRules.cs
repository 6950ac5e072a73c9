using System.Text.RegularExpressions;

namespace NetworksPortal.Events;

/// <summary>What may stand on a sheet.</summary>
public static partial class EventSheetRules
{
    public const int TitleLength = 120;
    public const int TextLength = 8000;
    public const int PlaceLength = 120;
    public const int RouteLength = 500;
    public const int LinkLength = 500;
    public const int CalendarTitleLength = 60;
    public const int ContactLength = 200;

    /// <summary>The sheet with its lines trimmed, or the first rule that it breaks.</summary>
    /// <param name="sheet">As a person filled it in.</param>
    /// <param name="networkName">What a calendar must not give away.</param>
    /// <exception cref="RuleViolation">
    /// <c>Title.Missing</c>, <c>CalendarTitle.Missing</c>, <c>NamesNetwork</c>, <c>People.OutOfRange</c>, <c>Link.NotHttps</c>, <c>Text.TooLong</c>.
    /// </exception>
    public static EventSheet Checked(EventSheet sheet, string networkName)
    {
        var clean = sheet with
        {
            Title = OneLine(sheet.Title),
            Text = sheet.Text.Trim(),
            Place = OneLine(sheet.Place),
            Route = sheet.Route.Trim(),
            OnlineLink = sheet.OnlineLink.Trim(),
            CalendarTitle = OneLine(sheet.CalendarTitle),
            Contact = OneLine(sheet.Contact),
        };
        DemandLengths(clean);
        Rules.Demand(clean.Title.Length > 0, "Title.Missing", nameof(EventSheet.Title));
        Rules.Demand(clean.CalendarTitle.Length > 0, "CalendarTitle.Missing", nameof(EventSheet.CalendarTitle));
        Rules.Demand(!Names(clean.CalendarTitle, networkName), "NamesNetwork", nameof(EventSheet.CalendarTitle));
        Rules.Demand(!Names(clean.Place, networkName), "NamesNetwork", nameof(EventSheet.Place));
        Rules.Demand(clean.People is null or (>= 1 and <= EventTerms.MostCapacity), "People.OutOfRange", nameof(EventSheet.People), EventTerms.MostCapacity);
        Rules.Demand(clean.OnlineLink.Length == 0 || IsHttps(clean.OnlineLink), "Link.NotHttps", nameof(EventSheet.OnlineLink));
        return clean;
    }

    /// <summary>Whether a calendar in which others look along would name this network.</summary>
    internal static bool NamesInCalendars(EventSheet sheet, string networkName) => Names(sheet.CalendarTitle, networkName) || Names(sheet.Place, networkName);

    private static void DemandLengths(EventSheet sheet)
    {
        AtMost(sheet.Title, TitleLength, nameof(sheet.Title));
        AtMost(sheet.Text, TextLength, nameof(sheet.Text));
        AtMost(sheet.Place, PlaceLength, nameof(sheet.Place));
        AtMost(sheet.Route, RouteLength, nameof(sheet.Route));
        AtMost(sheet.OnlineLink, LinkLength, nameof(sheet.OnlineLink));
        AtMost(sheet.CalendarTitle, CalendarTitleLength, nameof(sheet.CalendarTitle));
        AtMost(sheet.Contact, ContactLength, nameof(sheet.Contact));
        foreach (var (item, answer) in sheet.Access.Answers)
        {
            AtMost(answer.Note, AccessAnswer.NoteLength, $"Access[{item}].Note");
        }
    }

    private static void AtMost(string text, int length, string field) => Rules.Demand(text.Length <= length, "Text.TooLong", field, length);

    private static bool IsHttps(string link) => Uri.TryCreate(link, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool Names(string text, string networkName) => Regex.IsMatch(
        text, $@"(?<!\w){Regex.Escape(networkName)}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    /// <summary>A line break in a title would end up in calendar lines and mail headers.</summary>
    private static string OneLine(string text) => LineBreaks().Replace(text, " ").Trim();

    [GeneratedRegex(@"[\p{Cc}\u2028\u2029]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LineBreaks();
}
