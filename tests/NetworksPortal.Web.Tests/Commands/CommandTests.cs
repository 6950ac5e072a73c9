namespace NetworksPortal.Web.Tests.Commands;

/// <summary>The program as an operator runs it: a process, its output and its exit code.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string directory = Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(directory))
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    [Fact]
    public async Task Setup_link_prints_a_link_once_and_doctor_finds_the_new_portal_healthy()
    {
        var (code, output, _) = await RunAsync("setup-link");
        Assert.Equal(0, code);
        Assert.Contains("http://localhost:5080/account/setup?token=", output, StringComparison.Ordinal);

        var (healthy, report, _) = await RunAsync("doctor");
        Assert.Equal(0, healthy);
        Assert.DoesNotContain("FAULT", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_names_each_fault_and_its_fix()
    {
        await RunAsync("setup-link");
        var key = Path.Combine(directory, "master.key");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(key, UnixFileMode.UserRead | UnixFileMode.OtherRead);
        }

        await File.WriteAllTextAsync(Path.Combine(directory, "portal.db"), new string('x', 8192));

        var (code, report, _) = await RunAsync("doctor");

        Assert.Equal(1, code);
        Assert.Contains($"chmod 600 {key}", report, StringComparison.Ordinal);
        Assert.Single(report.Split('\n'), line => line.Contains("chmod 600", StringComparison.Ordinal));
        Assert.Contains("portal.db cannot be read", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_sees_a_clock_that_was_set_back_and_a_mail_server_that_is_away()
    {
        DemoTemplate.CopyTo(Directory.CreateDirectory(directory).FullName);
        string[] away = ["--Portal:Mail:Transport=Smtp", "--Portal:Mail:Host=127.0.0.1", "--Portal:Mail:Port=1", "--Portal:Mail:From=kring@stad.example"];

        var (code, report, _) = await RunAsync(["doctor", "--Portal:Demo=true", "--Portal:Clock=2026-11-23T09:00:00+01:00", .. away]);
        var (_, right, _) = await RunAsync("doctor", "--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock);
        var (_, ahead, _) = await RunAsync("doctor", "--Portal:Demo=true", "--Portal:Clock=2026-11-27T09:00:00+01:00");

        Assert.Equal(1, code);
        Assert.Contains("FAULT    The clock stands at 2026-11-23 08:00 UTC, before 2026-11-24 08:00 UTC", report, StringComparison.Ordinal);
        Assert.Contains("If it is right, this line goes when that moment has come.", report, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1:1 does not answer", report, StringComparison.Ordinal);
        Assert.Contains("ok       The clock stands at 2026-11-24 08:00 UTC", right, StringComparison.Ordinal);
        Assert.Contains("FAULT    Everything was last sealed anew on", ahead, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_test_mail_is_sent_at_once_or_says_why_not()
    {
        var (sent, said, _) = await RunAsync("send-test-mail", "beheer@stad.example");
        var (unread, how, _) = await RunAsync("send-test-mail", "beheer");
        var (down, why, _) = await RunAsync("send-test-mail", "beheer@stad.example", "--Portal:Mail:Transport=Smtp", "--Portal:Mail:Host=127.0.0.1", "--Portal:Mail:Port=1", "--Portal:Mail:From=kring@stad.example");

        Assert.Equal((0, 2, 1), (sent, unread, down));
        Assert.Contains("mail om te proberen", await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(Path.Combine(directory, "mail")))), StringComparison.Ordinal);
        Assert.Contains(Path.Combine(directory, "mail"), said, StringComparison.Ordinal);
        Assert.Contains("send-test-mail ADDRESS", how, StringComparison.Ordinal);
        Assert.Matches(@"127\.0\.0\.1:1: .*[^.]\. Check Portal:Mail:Host", why);
        Assert.False(File.Exists(Path.Combine(directory, "portal.db")), "Trying mail needs no database.");
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start_with_one_line()
    {
        var (code, _, error) = await RunAsync("--Portal:Theme=paars");

        Assert.Equal(1, code);
        Assert.Equal("Portal:Theme is 'paars'; allowed: gent.", error.Trim());
        Assert.False(Directory.Exists(directory));
    }

    [Fact]
    public async Task A_second_step_is_taken_away_by_the_operator_for_an_account_that_is_there()
    {
        DemoTemplate.CopyTo(Directory.CreateDirectory(directory).FullName);
        string[] demo = ["--Portal:Demo=true", "--Portal:Clock=2026-11-24T09:00:00+01:00"];

        Assert.Equal(1, (await RunAsync(["take-second-factor", .. demo])).Code);
        var (unknown, nobody, _) = await RunAsync(["take-second-factor", "niemand@stad.example", .. demo]);
        var (code, done, _) = await RunAsync(["take-second-factor", "it@stad.example", .. demo]);

        Assert.Equal(1, unknown);
        Assert.Contains("nothing was done", nobody, StringComparison.Ordinal);
        Assert.Equal(0, code);
        Assert.Contains("gets a mail", done, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_command_is_answered_with_the_known_ones()
    {
        var (code, _, error) = await RunAsync("bakcup");

        Assert.Equal(2, code);
        Assert.Contains("There is no command 'bakcup'.", error, StringComparison.Ordinal);
        Assert.Contains("setup-link", error, StringComparison.Ordinal);
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) => PortalProgram.RunAsync(directory, arguments);
}
