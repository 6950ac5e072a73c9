using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NetworksPortal.Sealing.Keystore;
using NetworksPortal.Tests.Memberships;

namespace NetworksPortal.Tests.Sealing;

/// <summary>The key file: made once, private, and never replaced by a new one that opens nothing.</summary>
public sealed class MasterKeyTests : MembershipTests
{
    private string KeyFile => Path.Combine(Scene.Directory, "master.key");

    [Fact]
    public void The_first_start_makes_a_key_that_only_the_portal_reads()
    {
        var path = Path.Combine(Scene.Directory, "new.key");
        MasterKey.Load(path, mayCreate: true);

        Assert.Equal(32, new FileInfo(path).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        }

        Assert.NotEqual(File.ReadAllBytes(KeyFile), File.ReadAllBytes(path));
    }

    [Theory]
    [InlineData("nowhere/new.key")]
    [InlineData("folder")]
    public void A_key_that_cannot_be_made_is_one_line_that_says_what_to_do(string place)
    {
        Directory.CreateDirectory(Path.Combine(Scene.Directory, "folder"));
        var path = Path.Combine(Scene.Directory, place);

        var refused = Assert.Throws<StartRefused>(() => MasterKey.Load(path, mayCreate: true)).Message;

        Assert.Contains($"{path} cannot be made", refused, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', refused);
    }

    [Fact]
    public void A_first_start_that_was_broken_off_before_it_wrote_its_key_is_started_again()
    {
        var path = Path.Combine(Scene.Directory, "new.key");
        File.WriteAllBytes(path, []);

        MasterKey.Load(path, mayCreate: true);

        Assert.Equal(32, new FileInfo(path).Length);
    }

    [Fact]
    public void A_key_that_is_missing_beside_a_keystore_is_not_made_anew()
    {
        File.Delete(KeyFile);

        Assert.Contains("is missing", Refused(), StringComparison.Ordinal);
        Assert.False(File.Exists(KeyFile));
    }

    [Theory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.OtherWrite)]
    public void A_key_that_others_may_touch_is_refused(UnixFileMode others)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        File.SetUnixFileMode(KeyFile, UnixFileMode.UserRead | UnixFileMode.UserWrite | others);

        Assert.Contains($"chmod 600 {KeyFile}", Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_key_of_another_length_is_refused(int length)
    {
        File.WriteAllBytes(KeyFile, new byte[length]);

        Assert.Contains($"holds {length} bytes", Refused(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_another_keystore_is_refused_before_anything_is_sealed_with_it()
    {
        await Scene.Do<KeyRing>(keys => keys.RefuseWrongMasterKeyAsync(default));
        await File.WriteAllBytesAsync(KeyFile, RandomNumberGenerator.GetBytes(32));
        await Scene.RestartAsync();

        var refused = await Assert.ThrowsAsync<StartRefused>(() => Scene.Do<KeyRing>(keys => keys.RefuseWrongMasterKeyAsync(default)));

        Assert.StartsWith("The master key does not open the keystore", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_was_moved_to_another_row_of_the_keystore_does_not_unwrap()
    {
        await Scene.Ask<IDbContextFactory<KeystoreDb>, int>(async keystores =>
        {
            await using var keystore = await keystores.CreateDbContextAsync();
            return await keystore.Database.ExecuteSqlAsync(
                $"UPDATE NetworkKeys SET Wrapped = (SELECT Wrapped FROM NetworkKeys WHERE Network = 2) WHERE Network = 1");
        });

        Assert.ThrowsAny<CryptographicException>(() => Scene.Single<INetworkSeal>().Seal(MembershipScene.Open, "Koffie"));
    }

    [Fact]
    public async Task No_key_stands_in_the_keystore_in_clear()
    {
        var keys = Scene.Single<KeyRing>();
        var inClear = new[] { keys.Network(MembershipScene.Open, 1), keys.Employee(MembershipScene.Els), keys.Purpose("space") };
        var stored = await File.ReadAllBytesAsync(Databases.KeystorePath(Scene.Directory));

        Assert.All(inClear, key => Assert.Equal(-1, stored.AsSpan().IndexOf(key)));
    }

    private string Refused() => Assert.Throws<StartRefused>(() => MasterKey.Load(KeyFile, mayCreate: false)).Message;
}
