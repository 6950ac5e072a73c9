using NetworksPortal.Employees;
using NetworksPortal.Memberships;

namespace NetworksPortal.Events.Feed;

/// <param name="IsAnywhere">Whether they are in a network: without one a calendar would be empty, and there is nowhere to keep a link.</param>
/// <param name="Has">Whether a link works.</param>
/// <param name="Word">How meetings are called behind it.</param>
public sealed record CalendarLinkView(bool IsAnywhere, bool Has, CalendarWord Word);

/// <summary>
/// The secret link to one's own calendar, one for all networks. It is shown when it is made and kept nowhere; its hash lies in the
/// envelopes, so that nobody who reads the database sees who has one.
/// </summary>
public sealed class MyCalendarLink(Envelopes envelopes)
{
    public async Task<CalendarLinkView> Handle(EmployeeId employee, CancellationToken ct)
    {
        var mine = (await envelopes.OfAsync(employee, ct)).Values.Where(m => m.IsIn).ToList();
        var linked = mine.Find(m => m.CalendarMark is not null);
        return new(mine.Count > 0, linked is not null, linked?.CalendarWord ?? CalendarWord.AsPlanned);
    }

    /// <summary>Makes a link; the one before, if any, stops working.</summary>
    /// <returns>What its address has.</returns>
    public async Task<string> MakeAsync(EmployeeId employee, CalendarWord word, CancellationToken ct)
    {
        var (link, kept) = CalendarLink.New(employee);
        await envelopes.ChangeAllAsync(employee, m => m.LinkCalendar(kept.Mark, word), ct);
        return link;
    }

    /// <summary>The same link, other words.</summary>
    public Task SayAsync(EmployeeId employee, CalendarWord word, CancellationToken ct) =>
        envelopes.ChangeAllAsync(employee, m => m.LinkCalendar(m.CalendarMark, word), ct);

    public Task RevokeAsync(EmployeeId employee, CancellationToken ct) =>
        envelopes.ChangeAllAsync(employee, m => m.LinkCalendar(null, default), ct);
}
