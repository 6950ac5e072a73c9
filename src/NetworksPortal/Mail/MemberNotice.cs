namespace NetworksPortal.Mail;

/// <summary>What somebody is told that others decided. All of them have one subject.</summary>
public enum MemberNotice { Admitted, Declined, Removed, CoreOffered, MeetingChanged, MeetingCancelled, SeatForYou, ClaimDecided }
