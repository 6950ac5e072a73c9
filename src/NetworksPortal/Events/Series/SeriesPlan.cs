using NodaTime;

namespace NetworksPortal.Events.Series;

/// <summary>Several meetings at once, alike but for their day.</summary>
/// <param name="Each">Any of them.</param>
/// <param name="Days">On which days, in order: those of a <see cref="Recurrence"/> without those that were left out.</param>
public sealed record SeriesPlan(EventPlan Each, IReadOnlyList<LocalDate> Days, IfTaken IfTaken = IfTaken.Ask);

/// <summary>What became of a series, or of a change to it.</summary>
/// <param name="First">The meeting that leads the others; null where rooms were taken and nothing was saved.</param>
/// <param name="Meetings">How many there are now, or were changed.</param>
/// <param name="Taken">The days on which the room was taken.</param>
public sealed record SeriesOutcome(EventId? First, int Meetings, IReadOnlyList<LocalDate> Taken);
