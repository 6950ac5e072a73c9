namespace NetworksPortal.Insights;

/// <summary>
/// The true counts of one period, before disclosure control: labels and numbers, never a person.
/// It is made, handed to <see cref="DisclosureControl.Release"/> and forgotten; it is never stored.
/// </summary>
/// <param name="Period">The period that the counts are of.</param>
/// <param name="Networks">One entry a network, in the order in which they are shown.</param>
public sealed record CountTable(Period Period, IReadOnlyList<NetworkCounts> Networks);

/// <summary>How a network is called on the page.</summary>
/// <param name="Key">Stable name of the network in all releases, whatever it is called: lower-case letters, digits and dashes, at most 60.</param>
/// <param name="Name">Display name, at most 80 characters, no line break or tab.</param>
/// <param name="Accent">Hue of the theme, in the form of <paramref name="Key"/>.</param>
/// <param name="Emblem">Emblem of the theme, in the form of <paramref name="Key"/>.</param>
public sealed record NetworkLabel(string Key, string Name, string Accent, string Emblem);

/// <summary>The true counts of one network. Every number is zero or more.</summary>
public sealed record NetworkCounts(NetworkLabel Label)
{
    /// <summary>First day of the network. Figures about people wait for one full half-year after it.</summary>
    public required DateOnly Founded { get; init; }

    /// <summary>Members at the moment of counting. Unit: people.</summary>
    public int Members { get; init; }

    /// <summary>Joins and leaves together since the published member figure was last set. Unit: moves.</summary>
    public int Churn { get; init; }

    /// <summary>Meetings held in the period. Unit: meetings.</summary>
    public int Events { get; init; }

    /// <summary>Of those, the meetings whose heads were counted. Unit: meetings.</summary>
    public int CountedEvents { get; init; }

    /// <summary>Sum of the headcounts of the counted meetings. Unit: visits.</summary>
    public int Headcount { get; init; }

    /// <summary>Exempt hours granted for the period. Unit: quarters of an hour.</summary>
    public int HoursGranted { get; init; }

    /// <summary>Exempt hours logged in the period. Unit: quarters of an hour.</summary>
    public int HoursUsed { get; init; }

    /// <summary>How many members logged at least one quarter in the period. Unit: people.</summary>
    public int HoursContributors { get; init; }

    /// <summary>Granted for the year of the period. Unit: cents.</summary>
    public long MoneyGranted { get; init; }

    /// <summary>Committed or spent in that year up to the end of the period. Unit: cents.</summary>
    public long MoneyUsed { get; init; }

    /// <summary>What <see cref="MoneyUsed"/> went to; read only for a period that closes a year.</summary>
    public IReadOnlyList<CategoryCounts> Categories { get; init; } = [];

    /// <summary>What the network itself chose to tell of its hours, published as it stands; null where it tells nothing. Read only for a half-year.</summary>
    public OwnWords? OwnWords { get; init; }
}

/// <summary>What one category of spending cost a network in a year. Rule: three invoices or more, or it goes into <c>other</c> (Handbook: minimum frequency).</summary>
/// <param name="Key">Name of the category in the form of <see cref="NetworkLabel.Key"/>; <c>other</c> is kept for what is too small to name.</param>
/// <param name="Amount">Committed or spent in the year. Unit: cents.</param>
/// <param name="Invoices">How many invoices make up the amount.</param>
public sealed record CategoryCounts(string Key, long Amount, int Invoices);
