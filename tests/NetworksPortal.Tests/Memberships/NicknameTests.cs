using NetworksPortal.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

public sealed class NicknameTests : MembershipTests
{
    [Theory]
    [InlineData("Dee", "dee")]
    [InlineData("Dee", "D-e.e")]
    [InlineData("Dee", "Dée")]
    [InlineData("Dee", "Dеe")]
    [InlineData("Dee", "Ｄｅｅ")]
    [InlineData("Halte 10", "Halte lo")]
    [InlineData("Linde", "Iinde")]
    [InlineData("Olijf", "Οlijf")]
    public async Task A_name_that_would_be_taken_for_another_s_is_refused(string theirs, string mine)
    {
        await Scene.JoinAsync(Dina, Open, theirs);

        Assert.Equal(("NicknameTaken", "Nickname"), await RefusalAsync(mine));
    }

    [Fact]
    public async Task A_name_that_another_member_shows_is_refused_and_one_that_they_hide_is_not()
    {
        await Scene.JoinAsync(Dina, Open);
        await Scene.Do<JoinNetwork>(join => join.Handle(Open, Chris, new JoinChoices(Visibility.CoreTeamOnly, "", ""), 1, "", default));

        Assert.Equal(("NicknameTaken", "Nickname"), await RefusalAsync("collega b"));
        Assert.True((await Scene.JoinAsync(Els, Open, "Collega C")).IsIn);
    }

    [Fact]
    public async Task One_s_own_name_can_be_written_another_way()
    {
        var dina = await Scene.JoinAsync(Dina, Open, "Dee");
        var viewer = new Viewer(Open, dina.Persona, MemberRole.Member, Dina);

        var changed = await Scene.Ask<ChangeMyChoices, Membership>(change => change.Handle(viewer, new JoinChoices(Visibility.Nickname, "DEE", ""), default));

        Assert.Equal("DEE", changed.Nickname);
    }

    [Theory]
    [InlineData("", "NicknameMissing")]
    [InlineData("   ", "NicknameMissing")]
    [InlineData("...", "NicknameCharacters")]
    [InlineData("\u3164", "NicknameCharacters")]
    [InlineData("Dee\uFE0F", "NicknameCharacters")]
    [InlineData("Dee\u200B", "NicknameCharacters")]
    [InlineData("Dee\u202Eeed", "NicknameCharacters")]
    [InlineData("Dee\u2066", "NicknameCharacters")]
    [InlineData("Dee\0", "NicknameCharacters")]
    [InlineData("Dee\nBeheer", "NicknameCharacters")]
    [InlineData("Dee <b>", "NicknameCharacters")]
    [InlineData("Dee 🏳️‍🌈", "NicknameCharacters")]
    [InlineData("De\u200Ee", "NicknameCharacters")]
    [InlineData("De\u061Ce", "NicknameCharacters")]
    [InlineData("De\u202Ae", "NicknameCharacters")]
    [InlineData("De\u2069e", "NicknameCharacters")]
    [InlineData("De\uFEFFe", "NicknameCharacters")]
    [InlineData("De\u200De", "NicknameCharacters")]
    [InlineData("De\u007Fe", "NicknameCharacters")]
    [InlineData("De\u0009e", "NicknameCharacters")]
    [InlineData("De\u00A0e", "NicknameCharacters")]
    [InlineData("De\u2028e", "NicknameCharacters")]
    [InlineData("De\uFFFDe", "NicknameCharacters")]
    public void A_name_is_made_of_what_can_be_read(string nickname, string code) =>
        Assert.Equal(code, Assert.Throws<RuleViolation>(() => new JoinChoices(Visibility.Nickname, nickname, "")).Code);

    [Theory]
    [InlineData("O’Brien-Van d'Hondt Jr.")]
    [InlineData("Ԏorē 3")]
    [InlineData("नमिता")]
    [InlineData("אריה")]
    [InlineData("小明")]
    public void Names_of_all_scripts_are_names(string nickname) =>
        Assert.Equal(nickname, new JoinChoices(Visibility.Nickname, nickname, "").Nickname);

    [Theory]
    [InlineData("a")]
    [InlineData("\u0958")]
    public void A_name_is_at_most_forty_characters_also_when_they_grow_by_composing(string letter)
    {
        var most = letter.Normalize().Length;
        Assert.Equal(40, new JoinChoices(Visibility.Nickname, string.Concat(Enumerable.Repeat(letter, 40 / most)), "").Nickname.Length);
        Assert.Equal("NicknameTooLong", Assert.Throws<RuleViolation>(
            () => new JoinChoices(Visibility.Nickname, string.Concat(Enumerable.Repeat(letter, 40 / most + 1)), "")).Code);
    }

    [Theory]
    [InlineData("geen adres")]
    [InlineData("els@thuis")]
    [InlineData("Els <els@thuis.example>")]
    [InlineData("els@thuis.example\r\nBcc: hr@stad.example")]
    [InlineData("élsë@thuis.example")]
    public void A_mail_address_is_whole(string address) =>
        Assert.Equal("MailAddress", Assert.Throws<RuleViolation>(() => new JoinChoices(Visibility.RealName, "", address)).Code);

    private async Task<(string Code, string? Field)> RefusalAsync(string nickname)
    {
        var refused = await RefusedAsync(() => Scene.JoinAsync(Els, Open, nickname));
        return (refused.Code, refused.Field);
    }
}
