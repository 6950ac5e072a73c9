namespace NetworksPortal.Administration;

internal sealed class ReleaseJournal(AdministrationLog log) : IReleaseJournal
{
    public Task WithdrawnAsync(string period, CancellationToken ct) =>
        log.AddAsync(by: null, AdministrationAction.FiguresWithdrawn, detail: period, ct: ct);
}
