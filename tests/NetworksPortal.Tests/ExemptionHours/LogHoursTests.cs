using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

public sealed class LogHoursTests : BookTests
{
    [Fact]
    public async Task The_month_shows_the_allowance_and_what_is_left_of_it()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 5);
        await Book.LogAsync(Book.Amina, 5);

        var month = await Book.MonthAsync(Book.Amina);

        Assert.Equal((8, 5, 3, 0), (month.Allowance, month.Used, month.Left, month.Over));
    }

    [Fact]
    public async Task More_than_the_allowance_is_kept_and_shown_never_blocked()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 5);
        await Book.LogAsync(Book.Amina, 20);

        var month = await Book.MonthAsync(Book.Amina);

        Assert.Equal((20, 0, 12), (month.Used, month.Left, month.Over));
    }

    [Fact]
    public async Task Two_hours_of_a_meeting_are_logged_once_however_often_the_button_is_pressed()
    {
        var meeting = EventId.New();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Book.LogMeetingAsync(Book.Amina, meeting))));

        Assert.Equal(8, (await Book.MonthAsync(Book.Amina)).Used);
    }

    [Fact]
    public async Task Each_core_member_logs_the_same_meeting_for_themselves()
    {
        var meeting = EventId.New();

        await Book.LogMeetingAsync(Book.Amina, meeting);
        await Book.LogMeetingAsync(Book.Farid, meeting);

        Assert.Equal(16, (await Book.TotalsAsync(Book.Amina)).Used);
    }

    [Fact]
    public async Task One_form_makes_one_entry()
    {
        var form = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Book.LogAsync(Book.Amina, 4, form: form))));

        Assert.Single((await Book.MonthAsync(Book.Amina)).Entries);
    }

    [Theory]
    [InlineData(2026, 11, 23, 4, "DayInFuture")]
    [InlineData(9999, 12, 31, 4, "DayInFuture")]
    [InlineData(2024, 12, 31, 4, "DayTooLongAgo")]
    [InlineData(1, 1, 1, 4, "DayTooLongAgo")]
    [InlineData(2026, 11, 22, 0, "HoursOutOfReach")]
    [InlineData(2026, 11, 22, -4, "HoursOutOfReach")]
    [InlineData(2026, 11, 22, 97, "HoursOutOfReach")]
    public async Task Impossible_hours_are_refused_and_nothing_is_kept(int year, int month, int day, int quarters, string code)
    {
        var refused = await Assert.ThrowsAsync<RuleViolation>(() => Book.LogAsync(Book.Amina, quarters, new LocalDate(year, month, day)));

        Assert.Equal(code, refused.Code);
        Assert.Equal(0, (await Book.TotalsAsync(Book.Amina)).Used);
    }

    [Fact]
    public async Task Hours_belong_to_the_month_of_their_day_while_it_is_open()
    {
        Book.GoTo(new LocalDate(2026, 11, 10));
        await Book.LogAsync(Book.Amina, 4, new LocalDate(2026, 10, 31));

        Assert.Empty((await Book.MonthAsync(Book.Amina)).Entries);
        Assert.Equal(4, (await Book.MonthAsync(Book.Amina, new YearMonth(2026, 10))).Used);
    }

    [Fact]
    public async Task The_pool_of_the_month_is_seats_times_hours()
    {
        await Book.GrantHoursAsync(Book.Amina, seats: 5, quarters: 10);

        Assert.Equal((5, 50), ((await Book.TotalsAsync(Book.Amina)).Seats, (await Book.TotalsAsync(Book.Amina)).Pool));
        Assert.Equal(0, (await Book.TotalsAsync(Book.Bart)).Pool);
    }
}
