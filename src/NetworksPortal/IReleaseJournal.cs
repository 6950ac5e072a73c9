namespace NetworksPortal;

/// <summary>Where the administrators read what became of published figures. It names no person: whoever can run a command has the host.</summary>
public interface IReleaseJournal
{
    /// <summary>In the transaction of the withdrawal.</summary>
    Task WithdrawnAsync(string period, CancellationToken ct);
}
