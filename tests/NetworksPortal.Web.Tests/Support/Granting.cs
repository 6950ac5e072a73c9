using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Web.Tests.Support;

internal static class Granting
{
    /// <summary>Raises this year's grant of a network until so much is left, whatever the demo spent.</summary>
    public static Task LeaveAsync(this PortalApp app, string slug, long cents) => app.InScopeAsync(async services =>
    {
        var db = services.GetRequiredService<PortalDb>();
        NetworkId network = db.Networks.Single(n => n.Slug == slug).Id;
        var used = db.Set<MoneyGrant>().Where(g => g.Network == network && g.Year == 2026).Select(g => g.UsedCents).SingleOrDefault();
        var grant = db.Set<MoneyGrant>().SingleOrDefault(g => g.Network == network && g.Year == 2026) ?? db.Add(new MoneyGrant(network, 2026, used + cents)).Entity;
        db.Entry(grant).Property(g => g.GrantedCents).CurrentValue = used + cents;
        return await db.SaveChangesAsync();
    });
}
