using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NetworksPortal.Tests.Mail;

/// <summary>A certificate for localhost, signed by itself.</summary>
public sealed record ServerCertificate(string Pem, string KeyPem)
{
    /// <param name="until">Until when it holds, in days from now; less than nothing for one that ran out.</param>
    public static ServerCertificate Make(int until = 1)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-30), DateTimeOffset.UtcNow.AddDays(until));
        return new(certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
