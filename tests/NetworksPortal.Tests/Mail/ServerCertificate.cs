using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetworksPortal.Tests.Mail;

/// <summary>A certificate for localhost, signed by itself.</summary>
public sealed record ServerCertificate(string Pem, string KeyPem)
{
    /// <summary>The one that this test run trusts, from the start on: the runtime looks at the store once and then remembers.</summary>
    public static ServerCertificate Trusted { get; } = MakeTrusted();

    public static ServerCertificate Make()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return new(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }

    private static ServerCertificate MakeTrusted()
    {
        var made = Make();
        var certificate = X509Certificate2.CreateFromPem(made.Pem);
        InStore(store => store.Add(certificate));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => InStore(store => store.Remove(certificate));
        return made;
    }

    private static void InStore(Action<X509Store> act)
    {
        using var store = new X509Store(StoreName.Root, StoreLocation.CurrentUser, OpenFlags.ReadWrite);
        act(store);
    }
}
