using NetworksPortal.Events;
using NodaTime;

namespace NetworksPortal.Tests.Events;

public sealed class EventTimesTests
{
    private static readonly LocalDate Forward = new(2026, 3, 29);
    private static readonly LocalDate Back = new(2026, 10, 25);

    [Fact]
    public void The_hour_that_summer_time_skips_is_refused_at_the_field_that_names_it()
    {
        Assert.Equal(("TimeDoesNotExist", "From"), Refused(() => EventTimes.On(Forward, new LocalTime(2, 30), new LocalTime(4, 0))));
        Assert.Equal(("TimeDoesNotExist", "Until"), Refused(() => EventTimes.On(Forward, new LocalTime(1, 30), new LocalTime(2, 30))));
    }

    [Fact]
    public void Across_the_change_to_winter_time_an_evening_lasts_an_hour_longer() =>
        Assert.Equal(Duration.FromHours(3), EventTimes.On(Back, new LocalTime(1, 0), new LocalTime(3, 0)).Interval.Duration);

    [Theory]
    [InlineData(13, 12)]
    [InlineData(12, 12)]
    public void The_end_comes_after_the_start(int from, int until) =>
        Assert.Equal(("EndsBeforeStart", "Until"), Refused(() => EventTimes.On(EventScene.Tuesday, new LocalTime(from, 0), new LocalTime(until, 0))));

    [Fact]
    public void A_meeting_lasts_a_day_at_most()
    {
        var start = BrusselsTime.StartOf(EventScene.Tuesday);

        Assert.Equal(("TooLong", "Until"), Refused(() => EventTimes.Between(start, start + Duration.FromMinutes((24 * 60) + 1))));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-4)]
    [InlineData(1001)]
    public void Seats_are_between_one_and_a_thousand(int seats)
    {
        var times = EventTimes.On(EventScene.Tuesday, new LocalTime(12, 0), new LocalTime(13, 0));

        Assert.Equal(("Capacity.OutOfRange", "Capacity"), Refused(() => new EventTerms(EventKind.Informal, EventAudience.Members, times, seats)));
    }

    [Fact]
    public void Needs_are_asked_for_before_the_meeting_not_after()
    {
        var times = EventTimes.On(EventScene.Tuesday, new LocalTime(12, 0), new LocalTime(13, 0));

        Assert.Equal("AnswerBy.TooLate", Refused(() => new EventTerms(
            EventKind.Informal, EventAudience.Members, times, answerBy: EventScene.Tuesday.PlusDays(1))).Code);
    }

    private static (string Code, string? Field) Refused(Func<object> attempt)
    {
        var no = Assert.Throws<RuleViolation>(attempt);
        return (no.Code, no.Field);
    }
}
