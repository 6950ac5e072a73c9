namespace NetworksPortal.Memberships.Log;

/// <summary>
/// What a core team does that its own log keeps. That somebody came or went by their own will is not among them. The
/// numbers are stored; they never change their meaning.
/// </summary>
public enum NetworkAction : byte
{
    RequestAdmitted = 1,
    RequestDeclined = 2,
    InvitationsIssued = 3,
    InvitationsWithdrawn = 4,
    CoreOffered = 5,
    CoreOfferWithdrawn = 6,
    CoreAccepted = 7,
    CoreDeclined = 8,
    CoreLaidDown = 9,
    RemovalProposed = 10,
    RemovalWithdrawn = 11,
    RemovalRefused = 12,
    MemberRemoved = 13,
    NameLookedUp = 14,
    FaceChanged = 15,
    CharterChanged = 16,
    RuleChanged = 17,
    DoorOpened = 18,
    ClosingProposed = 19,
    NetworkClosed = 20,
    EvidenceTold = 21,
    EvidenceWithdrawn = 22,
    CostEntered = 40,
    CostCorrected = 41,
    CostMoved = 42,
    CostApproved = 43,
    SecondPairOfEyesSet = 44,
    ReceiptAdded = 45,
    ReceiptRemoved = 46,
    ClaimAccepted = 47,
    ClaimDeclined = 48,
    YearClosed = 49,
    HandoverWritten = 50,
    PoolShared = 51,
}
