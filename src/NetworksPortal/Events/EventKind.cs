namespace NetworksPortal.Events;

public enum EventKind { Informal, SharingSession, InformationSession, Awareness, CoreMeeting }

/// <summary>Who may know of a meeting and come to it.</summary>
public enum EventAudience
{
    Core,
    Members,

    /// <summary>The members of all networks that host it together.</summary>
    HostingNetworks,

    AllStaff,
}

public enum EventState { Planned, Cancelled }
