using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Https;

/// <summary>A portal whose address is https, behind a proxy on this machine and behind one that nobody named.</summary>
public sealed class PortalHttpsTests
{
    private const string Host = "kring.stad.example";
    private static readonly (string, string) Encrypted = ("X-Forwarded-Proto", "https");

    [Fact]
    public async Task Behind_its_proxy_pages_are_encrypted_or_sent_there_and_no_other_name_is_answered()
    {
        await using var portal = await ServingProgram.StartAsync($"--Portal:Address=https://{Host}", "--Portal:Proxies=127.0.0.1");

        using var plain = await portal.AskAsync("/networks/link?taal=nl", Host);
        using var page = await portal.AskAsync("/account/signin", Host, Encrypted, ("X-Forwarded-For", "192.0.2.7"));
        using var health = await portal.AskAsync("/health", "127.0.0.1");
        using var other = await portal.AskAsync("/", "elders.example", Encrypted);

        Assert.Equal((HttpStatusCode.PermanentRedirect, $"https://{Host}/networks/link?taal=nl"), (plain.StatusCode, plain.Headers.Location?.ToString()));
        Assert.False(plain.Headers.Contains("Strict-Transport-Security"));
        Assert.Equal((HttpStatusCode.OK, "max-age=31536000"), (page.StatusCode, page.Headers.GetValues("Strict-Transport-Security").Single()));
        Assert.All(page.Headers.GetValues("Set-Cookie"), cookie => Assert.Matches("^__Host-.*; path=/;.*secure", cookie));
        Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
        Assert.All(portal.Log, line => Assert.True(line.TryGetProperty("Timestamp", out _)));
    }

    [Fact]
    public async Task The_word_of_a_proxy_that_nobody_named_counts_for_nothing()
    {
        await using var portal = await ServingProgram.StartAsync($"--Portal:Address=https://{Host}", "--Portal:Proxies=192.0.2.0/24");

        using var answer = await portal.AskAsync("/", Host, Encrypted);

        Assert.Equal(HttpStatusCode.PermanentRedirect, answer.StatusCode);
    }

    [Fact]
    public async Task Without_a_proxy_it_serves_by_a_certificate_of_its_own()
    {
        var folder = Directory.CreateTempSubdirectory("certificate");
        try
        {
            var (path, keyPath) = (Path.Combine(folder.FullName, "portal.pem"), Path.Combine(folder.FullName, "portal.key"));
            using var key = RSA.Create(2048);
            using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
            await File.WriteAllTextAsync(path, made.ExportCertificatePem());
            await File.WriteAllTextAsync(keyPath, key.ExportPkcs8PrivateKeyPem());
            await using var portal = await ServingProgram.StartAsync("--Urls=https://127.0.0.1:0", $"--Kestrel:Certificates:Default:Path={path}", $"--Kestrel:Certificates:Default:KeyPath={keyPath}");
            using var trusting = new SocketsHttpHandler();
            trusting.SslOptions.CertificateChainPolicy = new() { TrustMode = X509ChainTrustMode.CustomRootTrust, CustomTrustStore = { made }, RevocationMode = X509RevocationMode.NoCheck };
            using var browser = new HttpClient(trusting);

            using var health = await browser.GetAsync(new UriBuilder(portal.Address) { Host = "localhost", Path = "/health" }.Uri);

            Assert.Equal(HttpStatusCode.OK, health.StatusCode);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
