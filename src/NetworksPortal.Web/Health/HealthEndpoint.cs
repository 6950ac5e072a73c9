using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Web.Health;

/// <summary>For a load balancer or a watchdog: does it serve, yes or no. What is wrong, only <c>doctor</c> says, to whoever is on the machine.</summary>
internal static class HealthEndpoint
{
    public const string Path = "/health";

    public static void MapHealth(this WebApplication app) => app.MapGet(Path, AnswerAsync).AllowAnonymous();

    private static async Task<IResult> AnswerAsync(PortalDb portal, IDbContextFactory<KeystoreDb> keystores, CancellationToken ct)
    {
        try
        {
            await using var keystore = await keystores.CreateDbContextAsync(ct);
            await keystore.Database.ExecuteSqlRawAsync("SELECT 1", ct);
            await portal.Employees.AnyAsync(ct);
            return Results.Text("ok");
        }
        catch (DbException)
        {
            return Results.Text("unavailable", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
