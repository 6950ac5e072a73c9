using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.Administration.Lists;

/// <summary>
/// Keeps what a preview showed for an hour, so that the page carries no more than a number, whatever the length of the list, and any
/// process of the portal can take the confirmation.
/// </summary>
public sealed class PreviewedLists(PortalDb db, IDataProtectionProvider protection, TimeProvider time)
{
    public const string Accounts = "accounts";
    public const string Leavers = "leavers";

    private static readonly Duration Kept = Duration.FromHours(1);

    public async Task<PreviewedListId> KeepAsync(EmployeeId by, string kind, IEnumerable<string[]> rows, CancellationToken ct)
    {
        var id = new PreviewedListId(Guid.NewGuid());
        using var packed = new MemoryStream();
        await using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            await JsonSerializer.SerializeAsync(zip, rows, cancellationToken: ct);
        }

        await ForgetOldAsync(ct);
        db.Add(new PreviewedList(id, time.Now(), Protector(by, kind, id).Protect(packed.ToArray())));
        await db.SaveChangesAsync(ct);
        return id;
    }

    /// <returns>Null where it is no list of this kind that this administrator saw in the last hour, or it was confirmed already.</returns>
    public async Task<IReadOnlyList<string[]>?> ReadAsync(EmployeeId by, string kind, string? number, CancellationToken ct)
    {
        var limit = time.Now() - Kept;
        if (IdOf(number) is not { } id || await db.Set<PreviewedList>().AsNoTracking().SingleOrDefaultAsync(l => l.Id == id && l.At >= limit, ct) is not { } list)
        {
            return null;
        }

        try
        {
            using var packed = new MemoryStream(Protector(by, kind, id).Unprotect(list.Content));
            await using var zip = new BrotliStream(packed, CompressionMode.Decompress);
            return await JsonSerializer.DeserializeAsync<string[][]>(zip, cancellationToken: ct);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task ForgetAsync(string? number, CancellationToken ct)
    {
        if (IdOf(number) is { } id)
        {
            await db.Set<PreviewedList>().Where(l => l.Id == id).ExecuteDeleteAsync(ct);
        }
    }

    public Task ForgetOldAsync(CancellationToken ct)
    {
        var limit = time.Now() - Kept;
        return db.Set<PreviewedList>().Where(l => l.At < limit).ExecuteDeleteAsync(ct);
    }

    private static PreviewedListId? IdOf(string? number) => Guid.TryParseExact(number, "N", out var value) ? new(value) : null;

    private IDataProtector Protector(EmployeeId by, string kind, PreviewedListId id) =>
        protection.CreateProtector("NetworksPortal.Administration.Lists", kind, by.ToString(), id.ToString());
}
