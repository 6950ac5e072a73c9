using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NetworksPortal.Administration;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// What the preview of an import showed, carried by the form itself until it is confirmed: sealed, so that what is
/// imported is what was read, and without a temporary file.
/// </summary>
internal sealed class CarriedRows(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("NetworksPortal.Administration.Import");

    public string Pack(IEnumerable<AccountDraft> drafts)
    {
        using var packed = new MemoryStream();
        using (var zip = new BrotliStream(packed, CompressionLevel.Fastest))
        {
            JsonSerializer.Serialize(zip, drafts.Select(d => new[] { d.Name, d.Email, d.Language }));
        }

        return Convert.ToBase64String(protector.Protect(packed.ToArray()));
    }

    /// <returns>Null where it is not what <see cref="Pack"/> made.</returns>
    public IReadOnlyList<AccountDraft>? Unpack(string? carried)
    {
        try
        {
            using var packed = new MemoryStream(protector.Unprotect(Convert.FromBase64String(carried ?? "")));
            using var zip = new BrotliStream(packed, CompressionMode.Decompress);
            return [.. JsonSerializer.Deserialize<string[][]>(zip)!.Select(cells => AccountDraft.Of(cells[0], cells[1], cells[2]))];
        }
        catch (Exception no) when (no is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
