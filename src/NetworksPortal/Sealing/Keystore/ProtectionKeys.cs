using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Sealing.Keystore;

/// <summary>Keeps the keys of cookies and tokens in the keystore.</summary>
public sealed class ProtectionKeyRepository(IDbContextFactory<KeystoreDb> keystores) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var keystore = keystores.CreateDbContext();
        return [.. keystore.ProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse)];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var keystore = keystores.CreateDbContext();
        keystore.Add(new ProtectionKey(friendlyName, element.ToString(SaveOptions.DisableFormatting)));
        keystore.SaveChanges();
    }
}

/// <summary>Wraps those keys with one derived from the master key.</summary>
public sealed class ProtectionKeyEncryptor(MasterKey master) : IXmlEncryptor
{
    internal const string Purpose = "data-protection|wrap|v1";
    internal const string Element = "wrapped";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = Aead.Seal(master.Derive(Purpose), plain, []);
        return new EncryptedXmlInfo(new XElement(Element, Convert.ToBase64String(wrapped)), typeof(ProtectionKeyDecryptor));
    }
}

/// <summary>Made by Data Protection itself, from the type that stands beside each stored key.</summary>
public sealed class ProtectionKeyDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var key = services.GetRequiredService<MasterKey>().Derive(ProtectionKeyEncryptor.Purpose);
        return XElement.Parse(Encoding.UTF8.GetString(Aead.Open(key, Convert.FromBase64String(encryptedElement.Value), [])));
    }
}
