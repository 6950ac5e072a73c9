using NetworksPortal.Events;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Web.Pages;

namespace NetworksPortal.Web.Authorization;

/// <summary>
/// Who sees what somebody fills in: whoever may open the pages that show it, by the <see cref="RouteTable"/> that lets them in.
/// Labels read it here, so a door that opens wider changes the labels with it. What a query narrows further inside a space is
/// in the rule of that query: <c>WhoSees</c> for members, <c>EventCircles</c> for meetings.
/// </summary>
internal static class SeenBy
{
    public static Audience Accounts => Behind("/admin/accounts/{id}", "/admin");

    /// <summary>Name and theme stand on every page.</summary>
    public static Audience Organisation => Behind("/");

    /// <summary>The sender is also seen by whoever gets a mail, which the label's words say.</summary>
    public static Audience MailServer => Behind("/admin/organisation/mail");

    public static Audience PublicFace => Behind("/networks/{slug}");

    /// <summary>Join rule and charter are read before joining.</summary>
    public static Audience JoinPage => Behind("/join/{slug}");

    public static Audience OpenEvents => Behind("/networks/{slug}");

    /// <summary>The title of a calendar entry, in files that go out without a sign-in.</summary>
    public static Audience CalendarFiles => Behind("/networks/{slug}/agenda.ics");

    public static Audience Rooms => Behind("/networks/{slug}");

    /// <summary>What somebody asks of a room. Whoever lends it is named in the label's words.</summary>
    public static Audience RoomWishes => Behind("/space/{key}/desk/events/{id}/change");

    public static Audience Answers => EventCircles.Answers.Audience();

    /// <summary>A word to another core team; that one is named in the label's words.</summary>
    public static Audience HostMessage => Behind("/space/{key}/desk/events/{id}/together");

    /// <summary>Whether a network notes who was there; whoever answers reads it first.</summary>
    public static Audience AttendanceRule => Behind("/space/{key}/events/{id}");

    public static Audience Headcounts => Behind("/space/{key}/events/{id}");

    public static Audience Costs => Behind("/space/{key}/desk/budget");

    public static Audience Receipts => Behind("/space/{key}/desk/budget/receipts/{id}");

    /// <summary>What a member asks back. They see their own themself, which the label's words say where it is the core team that writes.</summary>
    public static Audience Claims => Behind("/space/{key}/desk/budget/claims");

    /// <summary>How much may be carried over. HR, which settles it, is named in the label's words.</summary>
    public static Audience CarryRules => Behind("/space/{key}/desk/budget/year");

    /// <summary>Sums of everyone's hours; each one's own are <see cref="Own"/>.</summary>
    public static Audience HourTotals => Behind("/space/{key}/desk/hours");

    /// <summary>What the core team sees of one another's hours, and its choice of that.</summary>
    public static Audience HoursView => Behind("/space/{key}/desk/hours", "/space/{key}/desk/settings");

    /// <summary>How much of the pool each may use; how much they did is another matter.</summary>
    public static Audience HourShares => Behind("/space/{key}/desk/hours/shares");

    public static Audience Handover => Behind("/space/{key}/desk/handover");

    public static Audience Evidence => Behind("/space/{key}/desk/hours/evidence");

    public static Audience NetworkLog => Behind("/space/{key}/desk/log");

    public static Audience SpaceHome => Behind("/space/{key}");

    public static Audience Figures => Behind("/insights/{period}");

    /// <summary>Why money was granted. HR, which grants, is named in the label's words.</summary>
    public static Audience MoneyReasons => Behind("/space/{key}/desk/budget");

    /// <summary>Why hours were granted. HR, which grants, is named in the label's words.</summary>
    public static Audience HourReasons => Behind("/space/{key}/desk/hours");

    /// <summary>Pages open to many that answer each with their own alone: what they ask for, they ask for by account or persona.</summary>
    public static Audience Own => Audience.OnlyMe;

    /// <summary>Compared or hashed, and not kept, or sealed for the portal itself: no page could show it.</summary>
    public static Audience NotKept => Audience.Nobody;

    /// <summary>The widest circle that one of these pages lets in.</summary>
    /// <exception cref="InvalidOperationException">A page that is not in the table, or that opens for a circle which has no label.</exception>
    private static Audience Behind(params string[] pages) => pages.Max(page => RouteTable.Find(page) switch
    {
        Access.Anyone or Access.Employee => Audience.Everyone,
        Access.Member => Audience.Members,
        Access.Core => Audience.CoreTeam,
        Access.Administrator => Audience.Administrators,
        var other => throw new InvalidOperationException($"What {page} shows has no label for {other?.ToString() ?? "nobody"}."),
    });
}
