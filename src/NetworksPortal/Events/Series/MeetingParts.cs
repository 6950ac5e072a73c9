using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>Compares two forms of a meeting part by part, and carries parts over from one to another.</summary>
internal static class MeetingParts
{
    private const SeriesParts Terms = SeriesParts.Kind | SeriesParts.Audience | SeriesParts.Hours | SeriesParts.AnswerBy | SeriesParts.Seats | SeriesParts.Guests;

    public static SeriesParts Differing(EventPlan one, EventPlan other)
    {
        var (a, b, x, y) = (one.Terms, other.Terms, one.Sheet, other.Sheet);
        return When(a.Kind != b.Kind, SeriesParts.Kind)
            | When(a.Audience != b.Audience, SeriesParts.Audience)
            | When(a.Day() != b.Day(), SeriesParts.Day)
            | When(a.Hours() != b.Hours(), SeriesParts.Hours)
            | When(a.AnswerDays() != b.AnswerDays(), SeriesParts.AnswerBy)
            | When(a.Capacity != b.Capacity, SeriesParts.Seats)
            | When(a.Guests != b.Guests, SeriesParts.Guests)
            | When(x.Title != y.Title, SeriesParts.Title)
            | When(x.CalendarTitle != y.CalendarTitle, SeriesParts.CalendarTitle)
            | When(!IsSame(x.Text, y.Text), SeriesParts.Text)
            | When(one.Room != other.Room || (one.Room is null && x.Place != y.Place), SeriesParts.Place)
            | When(!IsSame(x.Route, y.Route), SeriesParts.Route)
            | When(x.OnlineLink != y.OnlineLink, SeriesParts.OnlineLink)
            | When(x.Contact != y.Contact, SeriesParts.Contact)
            | When(AccessInformation.Items.Any(item => x.Access[item] != y.Access[item]), SeriesParts.Access)
            | When((x.People, x.RoomNeeds) != (y.People, y.RoomNeeds), SeriesParts.RoomNeeds);
    }

    /// <summary>The same meeting with some parts of another, and so many days later.</summary>
    /// <exception cref="RuleViolation"><c>Series.TimeDoesNotExist</c>.</exception>
    public static EventPlan Taking(this EventPlan mine, EventPlan other, SeriesParts parts, int days)
    {
        EventPlan From(SeriesParts part) => parts.HasFlag(part) ? other : mine;
        var sheet = mine.Sheet with
        {
            Title = From(SeriesParts.Title).Sheet.Title,
            CalendarTitle = From(SeriesParts.CalendarTitle).Sheet.CalendarTitle,
            Text = From(SeriesParts.Text).Sheet.Text,
            Place = From(SeriesParts.Place).Sheet.Place,
            Route = From(SeriesParts.Route).Sheet.Route,
            OnlineLink = From(SeriesParts.OnlineLink).Sheet.OnlineLink,
            Contact = From(SeriesParts.Contact).Sheet.Contact,
            Access = From(SeriesParts.Access).Sheet.Access,
            People = From(SeriesParts.RoomNeeds).Sheet.People,
            RoomNeeds = From(SeriesParts.RoomNeeds).Sheet.RoomNeeds,
        };
        var day = parts.HasFlag(SeriesParts.Day) ? mine.Terms.Day().PlusDays(days) : mine.Terms.Day();
        var terms = (parts & (Terms | SeriesParts.Day)) == SeriesParts.None
            ? mine.Terms
            : new EventTerms(
                From(SeriesParts.Kind).Terms.Kind, From(SeriesParts.Audience).Terms.Audience, From(SeriesParts.Hours).Terms.HoursOn(day),
                From(SeriesParts.Seats).Terms.Capacity, From(SeriesParts.AnswerBy).Terms.AnswerDays() is { } before ? day.PlusDays(before) : null,
                From(SeriesParts.Guests).Terms.Guests);
        return mine with { Terms = terms, Sheet = sheet, Room = From(SeriesParts.Place).Room };
    }

    /// <summary>The same hours of the clock on another day, whether or not summer time began or ended in between.</summary>
    /// <exception cref="RuleViolation"><c>Series.TimeDoesNotExist</c>.</exception>
    public static EventTerms On(this EventTerms terms, LocalDate day) => new(
        terms.Kind, terms.Audience, terms.HoursOn(day), terms.Capacity, terms.AnswerDays() is { } before ? day.PlusDays(before) : null, terms.Guests);

    public static LocalDate Day(this EventTerms terms) => terms.Times.StartsAt.Local().Date;

    private static EventTimes HoursOn(this EventTerms terms, LocalDate day)
    {
        if (day == terms.Day())
        {
            return terms.Times;
        }

        try
        {
            var (from, until) = terms.Hours();
            return EventTimes.On(day, from, until);
        }
        catch (RuleViolation no) when (no.Code == "TimeDoesNotExist")
        {
            throw new RuleViolation("Series.TimeDoesNotExist", no.Field, day);
        }
    }

    private static (LocalTime From, LocalTime Until) Hours(this EventTerms terms) => (terms.Times.StartsAt.Local().TimeOfDay, terms.Times.EndsAt.Local().TimeOfDay);

    /// <summary>How far before the meeting its answers are asked for, as a number of days that is not above zero.</summary>
    private static int? AnswerDays(this EventTerms terms) => terms.AnswerBy is { } day ? Period.DaysBetween(terms.Day(), day) : null;

    /// <summary>A browser sends its own line ends.</summary>
    private static bool IsSame(string one, string other) => one.ReplaceLineEndings("\n") == other.ReplaceLineEndings("\n");

    private static SeriesParts When(bool differs, SeriesParts part) => differs ? part : SeriesParts.None;
}
