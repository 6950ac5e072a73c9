namespace NetworksPortal.Insights;

/// <summary>
/// The numbers of disclosure control. They are constants on purpose: a threshold that can be set can be set to nothing.
/// <para>
/// Sources: the <i>Handbook on Statistical Disclosure Control</i> (Hundepool and others; minimum frequency rule, rounding,
/// secondary suppression and differencing between successive tables) and the output checks of OpenSAFELY (counts of seven
/// or fewer are not shown, the others are rounded to 5). Where this portal is stricter, it is because its readers know each other.
/// </para>
/// </summary>
public static class DisclosureRules
{
    /// <summary>Version of this set of rules, written in every payload. A payload of another version is refused.</summary>
    public const int Edition = 1;

    /// <summary>Step of member and attendance figures, in people and visits. OpenSAFELY: round to 5.</summary>
    public const int PeopleBase = 5;

    /// <summary>
    /// Smallest member or attendance figure that is shown. Three steps rather than the usual 10, because the readers
    /// are colleagues who may know most of a small group.
    /// </summary>
    public const int PeopleFloor = 15;

    /// <summary>
    /// How many joins and leaves must come together before a member figure is set again. It keeps successive releases from being
    /// subtracted (Handbook: differencing between linked tables). Unit: moves.
    /// </summary>
    public const int MemberChurn = 5;

    /// <summary>
    /// Fewest meetings with a headcount over which headcounts are added up; below it a total would be one meeting's.
    /// Handbook: minimum frequency of 3.
    /// </summary>
    public const int AttendanceEvents = 3;

    /// <summary>Step of used hours, from a secret start. Unit: hours. Handbook: rounding; wider than what one person usually logs in a month.</summary>
    public const int HoursBase = 10;

    /// <summary>Smallest figure of used hours that is shown; two steps, so that "fewer than" leaves as much open as a figure does. Unit: hours.</summary>
    public const int HoursFloor = 20;

    /// <summary>
    /// Fewest people behind a figure of used hours. OpenSAFELY: seven or fewer are not shown. Strict because a chief
    /// knows how many hours each of their people was away.
    /// </summary>
    public const int HoursContributors = 8;

    /// <summary>
    /// Fewest networks with people in them among those not shown before a figure over all networks is given, so that subtracting what is shown
    /// does not leave one network. Handbook: secondary suppression.
    /// </summary>
    public const int HoursHiddenNetworks = 2;

    /// <summary>
    /// Step of money, to the nearest, and of the categories of a year, which are rounded so that they add up to the year's sum.
    /// Unit: cents (EUR 50). Handbook: conventional and controlled rounding.
    /// </summary>
    public const long MoneyBase = 50_00;

    /// <summary>Fewest invoices behind a category of spending. Handbook: minimum frequency of 3.</summary>
    public const int CategoryInvoices = 3;

    /// <summary>Quarters in an hour: hours are counted in quarters, and their rules stand in hours.</summary>
    public const int QuartersPerHour = 4;
}
