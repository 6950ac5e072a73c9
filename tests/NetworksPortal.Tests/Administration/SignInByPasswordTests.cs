using NetworksPortal.Administration;
using NetworksPortal.Employees;

namespace NetworksPortal.Tests.Administration;

public class SignInByPasswordTests : AccountsScene
{
    [Fact]
    public async Task The_right_password_signs_in_and_reseals_whoever_it_is()
    {
        var noor = await CreateWithPasswordAsync();

        Assert.Equal(noor, (await SignIn("Noor@Stad.example", GoodPassword))!.EmployeeId);
        Assert.Equal([noor], AfterSignIn.Seen);
    }

    [Theory]
    [InlineData("noor@stad.example", "verkeerd")]
    [InlineData("niemand@stad.example", GoodPassword)]
    [InlineData("wacht@stad.example", GoodPassword)]
    [InlineData("weg@stad.example", GoodPassword)]
    [InlineData("", "")]
    public async Task Every_refusal_is_the_same_null_and_costs_one_verification(string email, string password)
    {
        await CreateWithPasswordAsync();
        var gone = await CreateWithPasswordAsync("Weg Is Weg", "weg@stad.example");
        await With<CloseAccount, bool>(close => close.Handle(Ina, gone, default));
        await CreateAsync("Wacht Nog", "wacht@stad.example");
        var before = Hasher.Verified;

        Assert.Null(await SignIn(email, password));
        Assert.Equal(1, Hasher.Verified - before);
        Assert.Empty(AfterSignIn.Seen);
    }

    [Fact]
    public async Task After_five_wrong_tries_the_right_password_waits_ten_minutes()
    {
        await CreateWithPasswordAsync();
        for (var i = 0; i < PasswordCheck.Tries; i++)
        {
            Assert.Null(await SignIn("noor@stad.example", "verkeerd"));
        }

        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
        Clock.Pass(PasswordCheck.LockedFor - TimeSpan.FromSeconds(1));
        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
        Clock.Pass(TimeSpan.FromSeconds(1));
        Assert.NotNull(await SignIn("noor@stad.example", GoodPassword));
    }

    [Fact]
    public async Task Whoever_guesses_at_one_address_shuts_nobody_out_at_another()
    {
        await CreateWithPasswordAsync();
        await GuessAsync(PasswordCheck.Tries, _ => "198.51.100.7");

        Assert.Null(await SignIn("noor@stad.example", GoodPassword, "198.51.100.7"));
        Assert.NotNull(await SignIn("noor@stad.example", GoodPassword, "192.0.2.1"));
        Assert.Null(await SignIn("noor@stad.example", GoodPassword, "198.51.100.7"));
    }

    [Fact]
    public async Task A_crowd_slows_strangers_down_and_no_browser_that_signed_in_before()
    {
        var noor = await CreateWithPasswordAsync();
        await GuessAsync(PasswordCheck.TriesOfStrangers, i => $"198.51.100.{i}");

        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
        Assert.Null(await SignIn("noor@stad.example", GoodPassword, device: new(Ina, "of somebody else")));
        Assert.NotNull(await SignIn("noor@stad.example", GoodPassword, device: new(noor, "of her own")));
        Assert.NotNull(await With<ChangePassword, Employee>(change => change.Handle(noor, GoodPassword, "Een andere zin met zes", default)));
        Clock.Pass(PasswordCheck.LockedFor);
        Assert.NotNull(await SignIn("noor@stad.example", "Een andere zin met zes"));
    }

    [Fact]
    public async Task A_known_browser_has_five_tries_as_well()
    {
        var noor = await CreateWithPasswordAsync();
        for (var i = 0; i < PasswordCheck.Tries; i++)
        {
            Assert.Null(await SignIn("noor@stad.example", "verkeerd", device: new(noor, "of her own")));
        }

        Assert.Null(await SignIn("noor@stad.example", GoodPassword, device: new(noor, "of her own")));
    }

    private async Task GuessAsync(int times, Func<int, string> address)
    {
        for (var i = 0; i < times; i++)
        {
            Assert.Null(await SignIn("noor@stad.example", "verkeerd", address(i)));
        }
    }

    [Fact]
    public async Task The_right_password_forgives_four_wrong_ones()
    {
        await CreateWithPasswordAsync();
        for (var round = 0; round < 3; round++)
        {
            for (var i = 0; i < PasswordCheck.Tries - 1; i++)
            {
                Assert.Null(await SignIn("noor@stad.example", "verkeerd"));
            }

            Assert.NotNull(await SignIn("noor@stad.example", GoodPassword));
        }
    }

    [Fact]
    public async Task Tries_at_the_same_moment_all_count()
    {
        await CreateWithPasswordAsync();
        var before = Hasher.Verified;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SignIn("noor@stad.example", "verkeerd")));

        Assert.Equal(20, Hasher.Verified - before);
        Assert.Null(await SignIn("noor@stad.example", GoodPassword));
    }
}
