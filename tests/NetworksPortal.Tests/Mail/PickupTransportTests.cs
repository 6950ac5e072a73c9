using NetworksPortal.Mail;

namespace NetworksPortal.Tests.Mail;

public sealed class PickupTransportTests : MailTransportContract, IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task The_folder_is_private_and_its_file_names_say_nothing()
    {
        await SendAsync(Letter);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(folder));
        }

        Assert.True(Guid.TryParse(Path.GetFileNameWithoutExtension(Assert.Single(Directory.GetFiles(folder))), out _));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_tried_again_later()
    {
        await File.WriteAllTextAsync(folder, "in the way");
        try
        {
            Assert.False((await Assert.ThrowsAsync<MailNotSent>(() => SendAsync(Letter))).ForGood);
        }
        finally
        {
            File.Delete(folder);
        }
    }

    [Fact]
    public async Task A_mail_that_is_sent_again_replaces_its_own_file()
    {
        await SendAsync(Letter);

        Assert.Contains("Message-ID: <0123456789abcdef0123456789abcdef@stad.example>", await SendAsync(Letter), StringComparison.OrdinalIgnoreCase);
    }

    protected override async Task<string> SendAsync(OutgoingMail mail, Func<CancellationToken, Task> beforeEnd)
    {
        var transport = new PickupTransport(new MailSettings { Transport = MailTransportKind.Pickup, PickupFolder = folder, From = "portaal@stad.example" });
        await transport.SendAsync(mail, beforeEnd, default);
        Assert.Empty(Directory.GetDirectories(folder));
        return await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder, "*.eml")));
    }

    protected override Task<int> CountArrivedAsync() => Task.FromResult(Directory.GetFiles(folder, "*.eml").Length);
}
