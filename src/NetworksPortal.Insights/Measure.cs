namespace NetworksPortal.Insights;

/// <summary>What a release can say of a network. Nothing else is ever published.</summary>
public enum Measure
{
    /// <summary>Members on the day of the release. Unit: people.</summary>
    Members,

    /// <summary>Meetings held in the period. Unit: meetings.</summary>
    Events,

    /// <summary>Headcounts of those meetings added up. Unit: visits, not people.</summary>
    Attendance,

    /// <summary>Exempt hours that HR granted for the period. Unit: quarters of an hour.</summary>
    HoursGranted,

    /// <summary>Exempt hours that were logged in the period. Unit: quarters of an hour.</summary>
    HoursUsed,

    /// <summary>Money that HR granted for the year. Unit: cents.</summary>
    MoneyGranted,

    /// <summary>Of the year's grant, what was committed or spent by the end of the period. Unit: cents.</summary>
    MoneyUsed,
}

internal static class Measures
{
    private static readonly Measure[] OfMonth = [Measure.MoneyGranted, Measure.MoneyUsed];

    /// <summary>People and hours are published by half-year alone; a month tells of money only.</summary>
    public static IReadOnlyList<Measure> Of(Period period) => period.Kind == PeriodKind.Month ? OfMonth : Enum.GetValues<Measure>();
}
