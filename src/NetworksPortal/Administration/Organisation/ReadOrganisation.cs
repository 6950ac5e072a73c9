using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration.Organisation;

/// <param name="Stored">As they lie in the database.</param>
/// <param name="MailPassword">Opened; null where there is none, or it does not open and has to be typed again.</param>
public sealed record OrganisationReading(OrganisationSettings Stored, string? MailPassword);

/// <summary>What administrators settled, for the portal itself: the password is open.</summary>
public sealed class ReadOrganisation(PortalDb db, MailPasswordSeal seal)
{
    public async Task<OrganisationReading> Handle(CancellationToken ct)
    {
        var stored = await db.Set<OrganisationSettings>().AsNoTracking().SingleOrDefaultAsync(ct) ?? new OrganisationSettings();
        return new(stored, Open(stored));
    }

    private string? Open(OrganisationSettings stored)
    {
        try
        {
            return stored.Password is { } password ? seal.Open(stored.Server, password) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
