namespace NetworksPortal.Mail;

/// <summary>What somebody is told, that others decided or that they asked to be reminded of. All of them have one subject.</summary>
public enum MemberNotice { Admitted, Declined, Removed, Proposal, MeetingChanged, MeetingCancelled, SeatForYou, DateChosen, EndOfMonth, ClaimDecided, Invited, Soon, MeetingClosed }
