using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration.Organisation;

/// <summary>One row, if there is one.</summary>
internal sealed class MailPasswordReseal(PortalDb db, MailPasswordSeal seal) : IResealed
{
    public async Task<Resealed> ResealAsync(CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        if (await db.Set<OrganisationSettings>().SingleOrDefaultAsync(ct) is { Password: { } password } settings)
        {
            try
            {
                settings.Hold(seal.Seal(settings.Server, seal.Open(settings.Server, password)));
                await db.SaveChangesAsync(ct);
            }
            catch (CryptographicException)
            {
                // It stays as it is; mail does not leave before an administrator types it again.
            }
        }

        await transaction.CommitAsync(ct);
        return new Resealed(0, 0);
    }
}
