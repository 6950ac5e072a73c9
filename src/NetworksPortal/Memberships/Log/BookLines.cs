namespace NetworksPortal.Memberships.Log;

/// <summary>Which lines of a log are about money and hours, and about who kept them: what somebody who takes the books over reads.</summary>
public static class BookLines
{
    private static readonly HashSet<NetworkAction> Actions =
    [
        NetworkAction.CoreAccepted, NetworkAction.CoreLaidDown, NetworkAction.EvidenceTold, NetworkAction.EvidenceWithdrawn, NetworkAction.HandoverWritten,
        NetworkAction.CostEntered, NetworkAction.CostCorrected, NetworkAction.CostMoved, NetworkAction.CostApproved, NetworkAction.SecondPairOfEyesSet, NetworkAction.ReceiptAdded,
        NetworkAction.ReceiptRemoved, NetworkAction.ClaimAccepted, NetworkAction.ClaimDeclined, NetworkAction.YearClosed, NetworkAction.PoolShared,
    ];

    private static readonly HashSet<string> Rules = new(StringComparer.Ordinal) { "HoursByPerson", "HoursTogether" };

    public static bool IsOne(NetworkLogEntry entry) =>
        Actions.Contains(entry.Action) || entry.Action == NetworkAction.RuleChanged && Rules.Contains(entry.Detail);
}
