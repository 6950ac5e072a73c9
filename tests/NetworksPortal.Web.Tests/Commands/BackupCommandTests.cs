using static NetworksPortal.Web.Tests.Commands.PortalProgram;

namespace NetworksPortal.Web.Tests.Commands;

/// <summary>Copies that an operator can trust: made beside a portal that serves, tried, and put back into an empty folder.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly string root = DemoTemplate.NewFolder();
    private readonly string data = DemoTemplate.Copy();

    private string ForPortal => Path.Combine(root, "copies", "portal");

    private string ForKeystore => Path.Combine(root, "copies", "keystore");

    private string Elsewhere => Path.Combine(root, "new");

    public void Dispose()
    {
        DemoTemplate.Remove(root);
        DemoTemplate.Remove(data);
    }

    [Fact]
    public async Task What_was_copied_from_a_portal_that_serves_gives_the_same_portal_elsewhere()
    {
        string people;
        await using (var portal = PortalApp.On(data))
        {
            using var els = await portal.SignInAs("els@stad.example");
            using var joined = await els.SubmitAsync("/join/roze-neuzekes", "form:has([name='Input.Accept'])", new() { ["Input.Accept"] = "true", ["Input.Visibility"] = "RealName" });
            people = await els.TextAsync(portal.Space("roze-neuzekes") + "/people");
            Assert.Equal(0, (await BackupAsync()).Code);
            Directory.CreateDirectory(Elsewhere);
            File.Copy(Path.Combine(data, "master.key"), Path.Combine(Elsewhere, "master.key"));
        }

        var (portalCopy, keystoreCopy) = Copies();
        var (code, output, error) = await RunAsync(Elsewhere, "restore", portalCopy, keystoreCopy);
        Assert.True(code == 0, output + error);
        Assert.Equal(["keystore.db", "master.key", "portal.db"], Directory.EnumerateFiles(Elsewhere, "*.db").Append(Path.Combine(Elsewhere, "master.key")).Select(Path.GetFileName).Order());

        await using var restored = PortalApp.On(Elsewhere);
        using var again = await restored.SignInAs("els@stad.example");
        Assert.Equal(NamesIn(people), NamesIn(await again.TextAsync(restored.Space("roze-neuzekes") + "/people")));
        Assert.Contains("Els Temmerman", people, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_copies_are_closed_to_others_carry_their_hash_and_leave_nothing_in_work()
    {
        await BackupAsync();

        var (portalCopy, keystoreCopy) = Copies();
        Assert.All([portalCopy, keystoreCopy], copy =>
        {
            Assert.Contains(Path.GetFileName(copy), File.ReadAllText(copy + ".sha256"), StringComparison.Ordinal);
            Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(copy) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        });
        Assert.False(Directory.Exists(Path.Combine(data, "backup.part")));
    }

    [Fact]
    public void What_a_killed_backup_left_in_the_data_directory_goes_at_the_next_start()
    {
        Directory.CreateDirectory(Path.Combine(data, "backup.part"));
        File.WriteAllText(Path.Combine(data, "backup.part", "portal.db"), "half a copy");

        using var portal = PortalApp.On(data);
        using var visitor = portal.Visit();

        Assert.False(Directory.Exists(Path.Combine(data, "backup.part")));
    }

    [Fact]
    public async Task A_copy_that_was_changed_is_refused_and_nothing_is_put_back()
    {
        await BackupAsync();
        var (portalCopy, keystoreCopy) = Copies();
        using (var file = File.Open(portalCopy, FileMode.Open))
        {
            file.Seek(-100, SeekOrigin.End);
            file.WriteByte(7);
        }

        var (code, _, error) = await RunAsync(Elsewhere, "restore", portalCopy, keystoreCopy, "--Portal:MasterKeyFile=" + Path.Combine(data, "master.key"));

        Assert.Equal(1, code);
        Assert.Contains("it is damaged or was changed", Assert.Single(error.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Elsewhere));
    }

    [Fact]
    public async Task Copies_do_not_open_without_their_master_key_and_never_replace_a_portal()
    {
        await BackupAsync();
        var (portalCopy, keystoreCopy) = Copies();
        Directory.CreateDirectory(Elsewhere);
        await File.WriteAllBytesAsync(Path.Combine(Elsewhere, "master.key"), new byte[32]);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(Elsewhere, "master.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }

        var (wrong, _, error) = await RunAsync(Elsewhere, "restore", portalCopy, keystoreCopy);
        Assert.Equal(1, wrong);
        Assert.Contains("master key", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Elsewhere, "*.db", SearchOption.AllDirectories));

        var before = new FileInfo(Path.Combine(data, "portal.db")).LastWriteTimeUtc;
        var (full, _, refusal) = await RunAsync(data, "restore", portalCopy, keystoreCopy);
        Assert.Equal(1, full);
        Assert.Contains("There is a database already", refusal, StringComparison.Ordinal);
        Assert.Equal(before, new FileInfo(Path.Combine(data, "portal.db")).LastWriteTimeUtc);
    }

    [Fact]
    public async Task Copies_go_when_they_are_too_old_and_the_keystores_go_first()
    {
        var now = DateTime.UtcNow;
        foreach (var (folder, name) in new[] { (ForPortal, "portal"), (ForKeystore, "keystore") })
        {
            Directory.CreateDirectory(folder);
            foreach (var days in new[] { 6, 8, 34, 36 })
            {
                await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-{now.AddDays(-days):yyyyMMdd'T'HHmmss'Z'}.db"), "");
            }

            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-of-last-year.db"), "");
            await File.WriteAllTextAsync(Path.Combine(folder, $"{name}-20200101T000000Z.db.part"), "left by a copying that was killed");
        }

        await BackupAsync();

        Assert.Equal(5, Directory.EnumerateFiles(ForPortal, "*.db").Count());
        Assert.Equal(3, Directory.EnumerateFiles(ForKeystore, "*.db").Count());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root, "copies"), "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task What_cannot_be_is_answered_in_one_line_that_says_what_to_do()
    {
        Assert.Contains("backup PORTAL_FOLDER KEYSTORE_FOLDER", await RefusedAsync(data, "backup", ForPortal), StringComparison.Ordinal);
        Assert.Contains("choose two folders", await RefusedAsync(data, "backup", ForPortal, ForPortal), StringComparison.Ordinal);
        Assert.Contains("There is no portal in", await RefusedAsync(Elsewhere, "backup", ForPortal, ForKeystore), StringComparison.Ordinal);
        Assert.Contains("There is no backup", await RefusedAsync(Elsewhere, "restore", "a.db", "b.db"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Elsewhere));
    }

    private async Task<string> RefusedAsync(string directory, params string[] arguments)
    {
        var (code, _, error) = await RunAsync(directory, arguments);
        Assert.Equal(1, code);
        return Assert.Single(error.Trim().Split('\n'));
    }

    private Task<(int Code, string Output, string Error)> BackupAsync() => RunAsync(data, "backup", ForPortal, ForKeystore);

    private (string Portal, string Keystore) Copies() =>
        (Assert.Single(Directory.GetFiles(ForPortal, "*.db")), Assert.Single(Directory.GetFiles(ForKeystore, "*.db")));

    /// <summary>The list of people, without what differs from one answer to the next.</summary>
    private static IEnumerable<string> NamesIn(string page) => page.Split("<main")[1].Split("</main>")[0].Split('<', '>').Where(part => part.Trim().Length > 3 && !part.Contains('='));
}
