using Microsoft.AspNetCore.Http;

namespace NetworksPortal.Ui.Navigation;

/// <summary>Tells the layout what belongs in the header of the page that is asked for. The host knows; the layout does not.</summary>
public interface IPortalNavigation
{
    ValueTask<PortalNavigation> ForAsync(HttpContext http, CancellationToken cancellationToken = default);
}
