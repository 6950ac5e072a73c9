using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Tests.Support;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours;

internal static class HoursScene
{
    public static YearMonth November { get; } = new(2026, 11);

    public static async Task GrantHoursAsync(this NetworkBook book, Viewer viewer, int seats, int quarters = 8)
    {
        await using var db = book.NewDb();
        await new GrantHours(db, book.Time).Handle(viewer.Network, 2026, seats, quarters, "Jaarlijkse vrijstelling");
    }

    public static async Task LogAsync(
        this NetworkBook book, Viewer viewer, int quarters, LocalDate? day = null, Guid? form = null, HourPool pool = HourPool.Own)
    {
        await using var db = book.NewDb();
        await new LogHours(db, book.Time, book.Seal).Handle(viewer, new NewHours(form ?? Guid.NewGuid(), day ?? NetworkBook.Today, quarters, "Overleg", pool));
    }

    public static async Task LogMeetingAsync(this NetworkBook book, Viewer viewer, EventId meeting, int quarters = 8)
    {
        await using var db = book.NewDb();
        await new LogHours(db, book.Time, book.Seal).Handle(viewer, new MeetingHours(meeting, new LocalDate(2026, 11, 19), quarters));
    }

    /// <param name="seen">The version that the page showed; the present one where none is given.</param>
    public static async Task<bool> CorrectAsync(
        this NetworkBook book, Viewer viewer, HourEntryId id, LocalDate day, int quarters, int? seen = null, string note = "Verbeterd", HourPool pool = HourPool.Own)
    {
        var version = seen ?? await book.VersionAsync(id);
        await using var db = book.NewDb();
        return await new CorrectHours(db, book.Time, book.Seal).Handle(viewer, new HoursCorrection(id, version, day, quarters, note, pool));
    }

    public static async Task<bool> RemoveAsync(this NetworkBook book, Viewer viewer, HourEntryId id, int? seen = null)
    {
        var version = seen ?? await book.VersionAsync(id);
        await using var db = book.NewDb();
        return await new RemoveHours(db, book.Time, book.Seal).Handle(viewer, id, version);
    }

    public static async Task<MonthOfHours> MonthAsync(this NetworkBook book, Viewer viewer, YearMonth? month = null)
    {
        await using var db = book.NewDb();
        return await new MyMonth(db, new MonthShares(db, book.Seal), book.Seal, book.Time).Handle(viewer, month ?? November);
    }

    public static async Task<HoursToCorrect?> EntryAsync(this NetworkBook book, Viewer viewer, HourEntryId id)
    {
        await using var db = book.NewDb();
        return await new MyMonth(db, new MonthShares(db, book.Seal), book.Seal, book.Time).EntryAsync(viewer, id);
    }

    public static async Task<IReadOnlyList<HoursChanged>> ChangesAsync(this NetworkBook book, Viewer viewer, YearMonth? month = null)
    {
        await using var db = book.NewDb();
        return await new MyHourChanges(db, book.Seal).Handle(viewer, month ?? November);
    }

    public static async Task<HoursAhead> AheadAsync(this NetworkBook book, Viewer viewer, YearMonth? month = null)
    {
        await using var db = book.NewDb();
        return await new AllowanceAhead(db, new NetworkMonth(db), new MonthShares(db, book.Seal)).Handle(viewer, month ?? November);
    }

    public static async Task<MonthTotals> TotalsAsync(this NetworkBook book, Viewer viewer, YearMonth? month = null)
    {
        await using var db = book.NewDb();
        return await new NetworkMonth(db).Handle(viewer, month ?? November);
    }

    private static async Task<int> VersionAsync(this NetworkBook book, HourEntryId id)
    {
        await using var db = book.NewDb();
        return await db.Set<HourEntry>().Where(e => e.Id == id).Select(e => e.Version).SingleOrDefaultAsync();
    }
}
