using NetworksPortal.Administration.Organisation;
using NetworksPortal.Ui;

namespace NetworksPortal.Web.Settings;

/// <summary>
/// The settings in force, in memory. A page that changes them refreshes its own process at once; the job <c>WatchSettings</c> looks
/// every two seconds, for what another process of the same database changed.
/// </summary>
public sealed class CurrentSettings(PortalSettings settings, IServiceScopeFactory scopes) : ICurrentLook, IDisposable
{
    /// <summary>What was read before a change must not come in after it.</summary>
    private readonly SemaphoreSlim reading = new(1, 1);
    private volatile SettingsInForce now = SettingsInForce.Of(settings);

    public SettingsInForce Now => now;

    string ICurrentLook.Organisation => now.Organisation;

    string ICurrentLook.Theme => now.Theme;

    public async Task RefreshAsync(CancellationToken ct)
    {
        await reading.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            now = SettingsInForce.Of(settings, await scope.ServiceProvider.GetRequiredService<ReadOrganisation>().Handle(ct));
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();
}
