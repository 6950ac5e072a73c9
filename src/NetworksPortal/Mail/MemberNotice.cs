namespace NetworksPortal.Mail;

/// <summary>What somebody is told that was decided about them. All of them have one subject.</summary>
public enum MemberNotice { Admitted, Declined, Removed, CoreOffered }
