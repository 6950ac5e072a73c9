using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Sealing.Keystore;

/// <summary>Wraps every key of the keystore with another master key, in the caller's transaction.</summary>
internal static class KeystoreRewrap
{
    public static async Task HandleAsync(KeystoreDb keystore, MasterKey from, MasterKey to, CancellationToken ct)
    {
        var (old, next) = (new KeyWrap(from), new KeyWrap(to));
        byte[] Anew(byte[] wrapped, string name) => next.Wrap(old.Unwrap(wrapped, name), name);
        foreach (var key in await keystore.NetworkKeys.AsNoTracking().ToListAsync(ct))
        {
            var wrapped = Anew(key.Wrapped, KeyWrap.NetworkName(key.Network, key.Version));
            await keystore.NetworkKeys.Where(k => k.Network == key.Network && k.Version == key.Version)
                .ExecuteUpdateAsync(set => set.SetProperty(k => k.Wrapped, wrapped), ct);
        }

        foreach (var key in await keystore.PurposeKeys.AsNoTracking().ToListAsync(ct))
        {
            var wrapped = Anew(key.Wrapped, KeyWrap.PurposeName(key.Purpose));
            await keystore.PurposeKeys.Where(k => k.Purpose == key.Purpose).ExecuteUpdateAsync(set => set.SetProperty(k => k.Wrapped, wrapped), ct);
        }

        foreach (var secret in await keystore.EmployeeSecrets.AsNoTracking().ToListAsync(ct))
        {
            var wrapped = Anew(secret.Wrapped, KeyWrap.EmployeeName(secret.Employee));
            await keystore.EmployeeSecrets.Where(s => s.Employee == secret.Employee).ExecuteUpdateAsync(set => set.SetProperty(s => s.Wrapped, wrapped), ct);
        }

        foreach (var key in await keystore.ProtectionKeys.AsNoTracking().ToListAsync(ct))
        {
            var xml = XmlAnew(key.Xml, from, to);
            await keystore.ProtectionKeys.Where(k => k.Name == key.Name).ExecuteUpdateAsync(set => set.SetProperty(k => k.Xml, xml), ct);
        }
    }

    private static string XmlAnew(string xml, MasterKey from, MasterKey to)
    {
        var element = XElement.Parse(xml);
        foreach (var wrapped in element.DescendantsAndSelf(ProtectionKeyEncryptor.Element).ToList())
        {
            var plain = Aead.Open(from.Derive(ProtectionKeyEncryptor.Purpose), Convert.FromBase64String(wrapped.Value), []);
            wrapped.Value = Convert.ToBase64String(Aead.Seal(to.Derive(ProtectionKeyEncryptor.Purpose), plain, []));
        }

        return element.ToString(SaveOptions.DisableFormatting);
    }
}
