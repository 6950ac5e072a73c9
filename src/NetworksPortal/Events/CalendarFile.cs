using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Events;

/// <summary>
/// An iCalendar file (RFC 5545). Nothing in it names the portal or a network: whoever looks along in a calendar sees a meeting.
/// </summary>
public static class CalendarFile
{
    /// <summary>The name under which a file is saved, the same for every meeting.</summary>
    public const string Name = "afspraak.ics";

    public const string ContentType = "text/calendar; charset=utf-8";

    private const string FeedName = "Afspraken";
    private const string FeedPause = "PT1H";

    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss'Z'");
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("yyyyMMdd'T'HHmmss");

    /// <param name="entries">What the file holds.</param>
    /// <param name="now">When it was made.</param>
    public static string Write(IEnumerable<CalendarEntry> entries, Instant now) => Write(entries, now, head => head);

    /// <summary>A file that a calendar fetches again by itself: it says how often (RFC 7986, and as some read it from before that).</summary>
    public static string WriteFeed(IEnumerable<CalendarEntry> entries, Instant now) => Write(
        entries, now, head => head.Add("NAME", FeedName).Add("X-WR-CALNAME", FeedName).Add("REFRESH-INTERVAL;VALUE=DURATION", FeedPause).Add("X-PUBLISHED-TTL", FeedPause));

    private static string Write(IEnumerable<CalendarEntry> entries, Instant now, Func<CalendarLines, CalendarLines> head)
    {
        var lines = new CalendarLines();
        head(lines.Add("BEGIN", "VCALENDAR").Add("VERSION", "2.0").Add("PRODID", "-//Agenda//Afspraken//NL").Add("CALSCALE", "GREGORIAN"));
        AddBrussels(lines);
        foreach (var entry in entries)
        {
            AddEntry(lines, entry, now);
        }

        return lines.Add("END", "VCALENDAR").ToString();
    }

    private static void AddEntry(CalendarLines lines, CalendarEntry entry, Instant now)
    {
        lines.Add("BEGIN", "VEVENT")
            .Add("UID", entry.Uid)
            .Add("DTSTAMP", Utc.Format(now))
            .Add("DTSTART;TZID=Europe/Brussels", Local.Format(entry.StartsAt.Local()))
            .Add("DTEND;TZID=Europe/Brussels", Local.Format(entry.EndsAt.Local()))
            .AddText("SUMMARY", entry.Title);
        if (entry.Place.Length > 0)
        {
            lines.AddText("LOCATION", entry.Place);
        }

        lines.Add("SEQUENCE", entry.Sequence.ToString(CultureInfo.InvariantCulture))
            .Add("STATUS", entry.IsCancelled ? "CANCELLED" : entry.IsTentative ? "TENTATIVE" : "CONFIRMED")
            .Add("CLASS", entry.IsPublic ? "PUBLIC" : "PRIVATE")
            .Add("END", "VEVENT");
    }

    /// <summary>The rule of the European Union, in force since 1996.</summary>
    private static void AddBrussels(CalendarLines lines) => lines
        .Add("BEGIN", "VTIMEZONE").Add("TZID", "Europe/Brussels")
        .Add("BEGIN", "DAYLIGHT").Add("TZOFFSETFROM", "+0100").Add("TZOFFSETTO", "+0200").Add("TZNAME", "CEST")
        .Add("DTSTART", "19960331T020000").Add("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU").Add("END", "DAYLIGHT")
        .Add("BEGIN", "STANDARD").Add("TZOFFSETFROM", "+0200").Add("TZOFFSETTO", "+0100").Add("TZNAME", "CET")
        .Add("DTSTART", "19961027T030000").Add("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU").Add("END", "STANDARD")
        .Add("END", "VTIMEZONE");
}
