using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Web.Pages.ExemptionHours;

/// <summary>All that the page of a month shows.</summary>
/// <param name="Mine">My own month.</param>
/// <param name="Ours">The network's totals.</param>
/// <param name="Granted">What HR granted for that year and, once it did, for the next: each with its steps.</param>
/// <param name="Extra">What HR gave beside the month's pool in that year, because it asked the network's view; null where nothing.</param>
/// <param name="Team">One sum a person, where the network chose so; else null.</param>
/// <param name="Ahead">What is left now, before somebody logs.</param>
/// <param name="Changes">What I corrected and removed in that month.</param>
/// <param name="Titles">Of meetings.</param>
public sealed record HoursShown(
    MonthOfHours Mine, MonthTotals Ours, IReadOnlyList<(int Year, HoursGranted Grant)> Granted, ConsultationGranted? Extra, IReadOnlyList<PersonInMonth>? Team,
    HoursAhead Ahead, IReadOnlyList<HoursChanged> Changes, IReadOnlyDictionary<EventId, string> Titles);

public sealed class HoursBook(
    MyMonth mine, NetworkMonth ours, GrantedHours granted, GrantedConsultation consultation, TeamMonth team, AllowanceAhead ahead, MyHourChanges changes,
    LoggableMeetings meetings, TimeProvider time)
{
    public async Task<HoursShown> OpenAsync(Viewer viewer, YearMonth month, CancellationToken ct)
    {
        var entries = await mine.Handle(viewer, month, ct);
        var (totals, extra, now) = (await ours.Handle(viewer, month, ct), await consultation.OfAsync(viewer, month.Year, ct), time.Today().ToYearMonth());
        return new(
            entries,
            totals,
            await granted.OfAsync(viewer, month.Year, ct),
            extra,
            await team.Handle(viewer, month, ct),
            month == now ? HoursAhead.Of(entries, totals, extra) : await ahead.Handle(viewer, now, ct),
            await changes.Handle(viewer, month, ct),
            entries.Entries.Any(entry => entry.Event is not null) ? await meetings.TitlesAsync(viewer, ct) : new Dictionary<EventId, string>());
    }
}
