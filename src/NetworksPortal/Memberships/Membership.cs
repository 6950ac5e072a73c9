namespace NetworksPortal.Memberships;

public enum MembershipState : byte { None, Requested, Member }

/// <summary>When a member wants to be reminded of a meeting that they said yes to.</summary>
public enum MeetingReminder : byte { None, Hour, Day }

/// <summary>One neutral word for every meeting in a calendar, or what its organisers wrote for that. Busy hides the place too.</summary>
public enum CalendarWord : byte { AsPlanned, Meeting, Appointment, Busy }

/// <summary>How a member shows to the other members. Nobody sees more than was chosen.</summary>
public enum Visibility : byte { RealName, Nickname, CoreTeamOnly }

/// <summary>What an envelope holds once it is open. Immutable; every verb makes the next one.</summary>
public sealed record Membership
{
    public static Membership None { get; } = new();

    public MembershipState State { get; private init; }

    public MemberRole Role { get; private init; }

    public PersonaId Persona { get; private init; }

    public Visibility Visibility { get; private init; }

    /// <summary>Empty unless <see cref="Visibility"/> is <see cref="Visibility.Nickname"/>.</summary>
    public string Nickname { get; private init; } = "";

    public int CharterVersion { get; private init; }

    /// <summary>Where mail of this network goes; empty means to the work address.</summary>
    public string MailAddress { get; private init; } = "";

    /// <summary>Waits for this member's own answer.</summary>
    public CoreOffer? Offer { get; private init; }

    /// <summary>The core member who wants this member out; a second one has to agree.</summary>
    public PersonaId? RemovalBy { get; private init; }

    /// <summary>A core member who wants to close the network, and waits for a second one.</summary>
    public bool WantsToClose { get; private init; }

    /// <summary>A member of a network without a core team who is ready to be it, and waits for another member's support.</summary>
    public bool StepsForward { get; private init; }

    /// <summary>A core member who wants a mail at the end of the month, to log their hours.</summary>
    public bool WantsHoursReminder { get; private init; }

    public MeetingReminder Reminder { get; private init; }

    /// <summary>Of the secret of this person's calendar link, its hash; null where they have none.</summary>
    public Guid? CalendarMark { get; private init; }

    /// <summary>How meetings are called behind that link.</summary>
    public CalendarWord CalendarWord { get; private init; }

    public bool IsIn => State == MembershipState.Member;

    public bool IsCore => IsIn && Role == MemberRole.Core;

    /// <summary>A new persona every time: who left and comes back is somebody new.</summary>
    public static Membership Ask(JoinChoices choices, int charterVersion) => new Membership
    {
        State = MembershipState.Requested,
        Persona = PersonaId.New(),
        CharterVersion = charterVersion,
    }.Show(choices);

    public Membership Show(JoinChoices choices) => this with
    {
        Visibility = choices.Visibility,
        Nickname = choices.Visibility == Visibility.Nickname ? choices.Nickname : "",
        MailAddress = choices.MailAddress,
    };

    /// <summary>Back to the core team alone; what fails closed shows less than was chosen, never more.</summary>
    public Membership WithoutNickname() => this with { Visibility = Visibility.CoreTeamOnly, Nickname = "" };

    public Membership Admit() => this with { State = MembershipState.Member };

    public Membership MakeCore() => this with { State = MembershipState.Member, Role = MemberRole.Core, Offer = null, StepsForward = false };

    /// <summary>A plain member again.</summary>
    public Membership LayDown() => this with { Role = MemberRole.Member, WantsToClose = false, WantsHoursReminder = false };

    public Membership Accept(int charterVersion) => this with { CharterVersion = charterVersion };

    public Membership OfferCore(CoreOffer? offer) => this with { Offer = offer };

    public Membership ProposeRemoval(PersonaId? by) => this with { RemovalBy = by };

    public Membership ProposeClosing(bool wants) => this with { WantsToClose = wants };

    public Membership StepForward(bool steps) => this with { StepsForward = steps };

    public Membership RemindOfHours(bool wants) => this with { WantsHoursReminder = wants && IsCore };

    public Membership RemindOfMeetings(MeetingReminder reminder) => this with { Reminder = reminder };

    public Membership LinkCalendar(Guid? mark, CalendarWord word) => this with { CalendarMark = mark, CalendarWord = mark is null ? default : word };

    internal static Membership Read(
        MembershipState state, MemberRole role, PersonaId persona, Visibility visibility, string nickname, int charterVersion, string mailAddress,
        CoreOffer? offer, PersonaId? removalBy, bool wantsToClose, bool stepsForward, bool wantsHoursReminder, MeetingReminder reminder, Guid? calendarMark, CalendarWord calendarWord) => new()
    {
        State = state,
        Role = role,
        Persona = persona,
        Visibility = visibility,
        Nickname = nickname,
        CharterVersion = charterVersion,
        MailAddress = mailAddress,
        Offer = offer,
        RemovalBy = removalBy,
        WantsToClose = wantsToClose,
        StepsForward = stepsForward,
        WantsHoursReminder = wantsHoursReminder,
        Reminder = reminder,
        CalendarMark = calendarMark,
        CalendarWord = calendarWord,
    };
}
