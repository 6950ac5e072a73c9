using System.Security.Cryptography;
using NetworksPortal.Sealing;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Sealing;

public sealed class NetworkSealTests : MembershipTests
{
    private INetworkSeal Seal => Scene.Single<INetworkSeal>();

    [Theory]
    [InlineData("")]
    [InlineData("Koffie")]
    [InlineData("Ongezien: ﷽ 🏳️‍🌈 \0 einde")]
    public void What_is_sealed_opens_in_its_own_network(string text) => Assert.Equal(text, Seal.Open(Open, Seal.Seal(Open, text)));

    [Fact]
    public void Sealing_twice_gives_different_bytes() =>
        Assert.NotEqual(Seal.Seal(Open, "Koffie").Bytes, Seal.Seal(Open, "Koffie").Bytes);

    [Fact]
    public void A_length_is_hidden_up_to_sixty_four_bytes()
    {
        var lengths = Enumerable.Range(1, 60).Select(length => Seal.Seal(Open, new string('x', length)).Bytes.Length);

        Assert.Single(lengths.Distinct());
    }

    [Fact]
    public void A_text_of_another_network_does_not_open() =>
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(OnApproval, Seal.Seal(Open, "Koffie")));

    [Fact]
    public void A_text_that_was_changed_anywhere_or_cut_at_any_length_does_not_open()
    {
        var whole = Seal.Seal(Open, "Koffie").Bytes;
        for (var at = 0; at < whole.Length; at++)
        {
            var flipped = whole.ToArray();
            flipped[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Open, new SealedText(flipped)));
        }

        for (var length = 1; length < whole.Length; length++)
        {
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Open, new SealedText(whole[..length])));
        }
    }

    [Fact]
    public void What_was_just_opened_is_read_once()
    {
        var text = Seal.Seal(Open, "Koffie");

        Assert.Same(Seal.Open(Open, text, Read), Seal.Open(Open, new SealedText([.. text.Bytes]), Read));

        static object Read(string plain) => new { plain };
    }

    [Fact]
    public void A_long_text_is_not_kept()
    {
        var text = Seal.Seal(Open, new string('x', 5000));

        Assert.NotSame(Seal.Open(Open, text), Seal.Open(Open, text));
    }

    [Fact]
    public void What_was_just_opened_opens_in_no_other_network_and_not_once_it_was_changed()
    {
        var text = Seal.Seal(Open, "Koffie");
        Seal.Open(Open, text);

        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(OnApproval, text));
        for (var at = 0; at < text.Bytes.Length; at++)
        {
            var flipped = text.Bytes.ToArray();
            flipped[at] ^= 1;
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(Open, new SealedText(flipped)));
        }
    }

    [Fact]
    public async Task What_was_sealed_opens_after_a_restart()
    {
        var text = Seal.Seal(Open, "Koffie");
        await Scene.RestartAsync();

        Assert.Equal("Koffie", Seal.Open(Open, text));
    }

    [Fact]
    public void A_space_s_address_is_the_same_every_time_and_says_nothing()
    {
        var keys = Scene.Single<SpaceKeys>();

        Assert.Equal(keys.Of(Open), keys.Of(Open));
        Assert.NotEqual(keys.Of(Open), keys.Of(OnApproval));
        Assert.Matches("^[0-9a-f]{20}$", keys.Of(Open));
        Assert.False(Scene.IsAnywhereOnDisk(keys.Of(Open)));
    }
}
