using Microsoft.Extensions.Configuration;
using NetworksPortal.Mail;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Tests.Settings;

public class PortalSettingsTests
{
    [Theory]
    [InlineData("Portal:Demo", "misschien", "true or false")]
    [InlineData("Portal:Theme", "paars", "gent")]
    [InlineData("Portal:Theme", "../../etc/passwd", "gent")]
    [InlineData("Portal:Clock", "2026-11-24T09:00:00+01:00", "nothing unless Portal:Demo is true")]
    [InlineData("Portal:Address", "kring", "https://kring.stad.example")]
    [InlineData("Portal:Address", "ftp://kring.stad.example", "https://kring.stad.example")]
    [InlineData("Portal:Proxies", "mijn-proxy", "10.20.0.0/16")]
    [InlineData("Portal:Mail:Transport", "Fax", "Pickup or Smtp")]
    [InlineData("Portal:Mail:Transport", "1", "Pickup or Smtp")]
    [InlineData("Portal:Mail:From", "Kring <kring@stad.example>", "an email address")]
    public void A_wrong_value_is_named_with_its_key_and_what_is_allowed(string key, string value, string allowed)
    {
        var refused = Assert.Throws<StartRefused>(() => Read((key, value)));

        Assert.StartsWith($"{key} is '{value}'; allowed: ", refused.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused.Message);
    }

    [Theory]
    [InlineData("Portal:Mail:Host", "")]
    [InlineData("Portal:Mail:Host", "mail server")]
    [InlineData("Portal:Mail:Port", "465")]
    [InlineData("Portal:Mail:Port", "0")]
    [InlineData("Portal:Mail:Port", "tien")]
    [InlineData("Portal:Mail:From", "")]
    [InlineData("Portal:Mail:PasswordFile", "/nergens/wachtwoord")]
    public void A_mail_server_is_set_completely_or_not_at_all(string key, string value)
    {
        var refused = Assert.Throws<StartRefused>(() => Read(
        [
            ("Portal:Mail:Transport", "Smtp"), ("Portal:Mail:Host", "mail.stad.example"), ("Portal:Mail:From", "kring@stad.example"),
            ("Portal:Mail:User", "kring"), ("Portal:Mail:PasswordFile", "README.md"), (key, value),
        ]));

        Assert.StartsWith($"{key} is '{value}'; allowed: ", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("mail.stad.example", true)]
    [InlineData("localhost", false)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.0.0.5", true)]
    public void Mail_goes_unencrypted_to_this_machine_alone(string host, bool encrypted)
    {
        var mail = Read(("Portal:Mail:Transport", "smtp"), ("Portal:Mail:Host", host), ("Portal:Mail:From", "kring@stad.example")).Mail;

        Assert.Equal((MailTransportKind.Smtp, 587, encrypted), (mail.Transport, mail.Port, mail.Encrypted));
    }

    [Theory]
    [InlineData("https://kring.stad.example", null, "https://kring.stad.example/")]
    [InlineData(null, "http://*:5080;https://*:5443", "http://localhost:5080/")]
    [InlineData(null, null, "http://localhost:5080/")]
    public void Links_lead_to_the_address_that_is_set(string? address, string? urls, string root) =>
        Assert.Equal(root, Read(("Portal:Address", address), ("Urls", urls)).Address.Root.AbsoluteUri);

    [Fact]
    public void A_portal_that_was_copied_without_its_pages_says_so()
    {
        var empty = Directory.CreateTempSubdirectory("leeg");
        try
        {
            var refused = Assert.Throws<StartRefused>(() => PortalSettings.Read(new ConfigurationBuilder().Build(), empty.FullName));
            Assert.Contains(Path.Combine(empty.FullName, "wwwroot", "themes"), refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain('\n', refused.Message);
        }
        finally
        {
            empty.Delete();
        }
    }

    private static PortalSettings Read(params (string Key, string? Value)[] values) => PortalSettings.Read(
        new ConfigurationBuilder().AddInMemoryCollection(values.GroupBy(v => v.Key, (key, said) => KeyValuePair.Create(key, said.Last().Value))).Build(), Repository.Root);
}
