using NodaTime;

namespace NetworksPortal.Networks;

public enum NetworkState { Forming, Active, Dormant, Archived }

public enum JoinRule { Open, OnApproval, ByInvitation }

/// <summary>The public face of a network: what everybody may know of it. Nothing here says who is in it.</summary>
public sealed class Network
{
    public const int ForWhomLength = 120;
    public const int TeaserLength = 300;
    public const int TextLength = 8000;

    private Network() { }

    public Network(NetworkId id, string slug, string name, string forWhom, LocalDate founded)
    {
        Id = id;
        Slug = slug;
        Name = name;
        ForWhom = forWhom;
        Founded = founded;
    }

    public NetworkId Id { get; private set; }

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    /// <summary>One line: which colleagues it is for.</summary>
    public string ForWhom { get; private set; } = "";

    /// <summary>One or two sentences for the card on the first page.</summary>
    public string Teaser { get; private set; } = "";

    /// <summary>Markdown, public.</summary>
    public string Story { get; private set; } = "";

    /// <summary>Markdown; whoever joins accepts it by <see cref="CharterVersion"/>.</summary>
    public string Charter { get; private set; } = "";

    public int CharterVersion { get; private set; } = 1;

    /// <summary>A hue of the theme (<c>saffraan</c>, <c>petrol</c>, <c>framboos</c>, <c>bos</c>, <c>kobalt</c>).</summary>
    public string Accent { get; private set; } = "bos";

    /// <summary>An emblem of the theme (<c>link</c>, <c>aha</c>, <c>roze</c>, <c>kring</c>).</summary>
    public string Emblem { get; private set; } = "kring";

    /// <summary>Public contact, a functional address; empty where the network gives none.</summary>
    public string ContactAddress { get; private set; } = "";

    public NetworkState State { get; private set; } = NetworkState.Forming;

    public JoinRule JoinRule { get; private set; } = JoinRule.Open;

    /// <summary>Whether the core team may look up the real name behind a nickname. Somebody must know who comes in, so yes unless they choose no.</summary>
    public bool NamesMayBeLookedUp { get; private set; } = true;

    /// <summary>The first version of the charter that says so; who accepted an earlier one is not looked up.</summary>
    public int NamesLookedUpSince { get; private set; } = 1;

    /// <summary>The first month whose hours its core team sees by person; null where it sees totals alone, as it does until it chooses otherwise.</summary>
    public YearMonth? HoursByPersonSince { get; private set; }

    /// <summary>The first day whose meetings may have a list of who was there; null where there is never one, as it is until the core team chooses otherwise.</summary>
    public LocalDate? AttendanceSince { get; private set; }

    /// <summary>The last day of a network that was closed.</summary>
    public LocalDate? Closed { get; private set; }

    /// <summary>First day of the network; people figures wait for one full half-year after it.</summary>
    public LocalDate Founded { get; private set; }

    public void Present(string forWhom, string teaser, string story, string contactAddress)
    {
        ForWhom = forWhom;
        Teaser = teaser;
        Story = story;
        ContactAddress = contactAddress;
    }

    public void Wear(string accent, string emblem)
    {
        Accent = accent;
        Emblem = emblem;
    }

    public void WriteCharter(string markdown, bool changesInSubstance)
    {
        Charter = markdown;
        if (changesInSubstance)
        {
            CharterVersion++;
        }
    }

    public void ChooseJoinRule(JoinRule rule) => JoinRule = rule;

    /// <summary>From no to yes is a change in substance: it asks everybody anew, and holds for whoever says yes to it.</summary>
    public void LetNamesBeLookedUp(bool may)
    {
        if (may && !NamesMayBeLookedUp)
        {
            NamesLookedUpSince = ++CharterVersion;
        }

        NamesMayBeLookedUp = may;
    }

    /// <summary>Whether the rule holds for a member who accepted this version of the charter.</summary>
    public bool MayLookUpNameOf(int acceptedCharter) => NamesMayBeLookedUp && acceptedCharter >= NamesLookedUpSince;

    /// <summary>From the next month on, so that whoever logged under the earlier promise keeps it. Back to totals at once.</summary>
    public void ShowHoursByPerson(bool shows, LocalDate today) =>
        HoursByPersonSince = shows ? HoursByPersonSince ?? today.ToYearMonth().PlusMonths(1) : null;

    public bool ShowsHoursByPerson(YearMonth month) => HoursByPersonSince is { } since && month.CompareTo(since) >= 0;

    /// <summary>From the next day on, so that whoever came under the earlier promise keeps it. Back to a number alone at once.</summary>
    public void KeepAttendance(bool keeps, LocalDate today) => AttendanceSince = keeps ? AttendanceSince ?? today.PlusDays(1) : null;

    public bool KeepsAttendance(LocalDate day) => AttendanceSince is { } since && day >= since;

    public void MoveTo(NetworkState state) => State = state;

    /// <summary>Ends it. What it did stays in the figures of its time.</summary>
    public void Close(LocalDate today)
    {
        State = NetworkState.Archived;
        Closed = today;
    }
}
