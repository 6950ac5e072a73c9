using NetworksPortal.ExemptionHours.Statements;
using NetworksPortal.Sealing;
using NetworksPortal.Tests.Memberships;
using NodaTime;

namespace NetworksPortal.Tests.ExemptionHours.Statements;

/// <summary>A statement is valid as this portal made it and in no other form, and nothing of it is kept.</summary>
public sealed class StatementSealTests : MembershipTests
{
    private static readonly Statement October = new("Zoë D’Hondt-Çelik", new YearMonth(2026, 10), 10);

    private StatementSeal Seal => Scene.Single<StatementSeal>();

    [Fact]
    public void What_was_made_here_is_valid_in_both_codes()
    {
        Assert.Equal(October, Seal.Check(Seal.ShortCodeOf(October), October.Name));
        Assert.Equal(October, Seal.Open(Seal.LongCodeOf(October)));
    }

    [Fact]
    public void The_same_statement_always_has_the_same_codes()
    {
        Assert.Equal(Seal.ShortCodeOf(October), Seal.ShortCodeOf(October with { }));
        Assert.Equal(Seal.LongCodeOf(October), Seal.LongCodeOf(October with { }));
    }

    [Fact]
    public void The_code_forgives_how_it_is_typed_and_the_name_how_it_is_written()
    {
        var code = Seal.ShortCodeOf(October);
        Assert.Matches("^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$", code);

        foreach (var typed in new[] { code.ToLowerInvariant(), code.Replace("-", "", StringComparison.Ordinal), $" {code.Replace('-', ' ')} ", code.Replace('0', 'O').Replace('1', 'l') })
        {
            Assert.NotNull(Seal.Check(typed, "zoe d'hondt celik"));
        }
    }

    [Fact]
    public void Any_changed_sign_of_the_short_code_is_not_valid()
    {
        var code = Seal.ShortCodeOf(October);
        for (var at = 0; at < code.Length; at++)
        {
            if (code[at] != '-')
            {
                var changed = $"{code[..at]}{(code[at] == '7' ? '8' : '7')}{code[(at + 1)..]}";
                Assert.Null(Seal.Check(changed, October.Name));
            }
        }
    }

    [Fact]
    public void Any_changed_sign_of_the_long_code_is_not_valid()
    {
        var code = Seal.LongCodeOf(October);
        for (var at = 0; at < code.Length - 1; at++)
        {
            Assert.Null(Seal.Open($"{code[..at]}{(code[at] == 'Q' ? 'R' : 'Q')}{code[(at + 1)..]}"));
        }
    }

    [Fact]
    public void A_code_says_its_own_month_hours_and_name_and_no_others()
    {
        var code = Seal.ShortCodeOf(October);

        Assert.Null(Seal.Check(code, "Els Maes"));
        Assert.NotEqual(code, Seal.ShortCodeOf(new Statement(October.Name, new YearMonth(2026, 11), 10)));
        Assert.NotEqual(code, Seal.ShortCodeOf(new Statement(October.Name, October.Month, 11)));
        // The month and the hours of one code with the mark of another.
        var november = Seal.ShortCodeOf(new Statement(October.Name, new YearMonth(2026, 11), 10));
        Assert.Null(Seal.Check(november[..8] + code[8..], October.Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("0000-0000-0000-0000-0000")]
    [InlineData("ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ")]
    [InlineData("0400-0000-0000-0000-0000")]
    [InlineData("????-????-????-????-????")]
    [InlineData("een, twee, drie en nog veel meer dan dat")]
    public void What_is_no_code_is_not_valid(string typed)
    {
        Assert.Null(Seal.Check(typed, October.Name));
        Assert.Null(Seal.Open(typed));
    }

    [Fact]
    public async Task Another_portals_key_makes_nothing_that_is_valid_here()
    {
        var other = new MembershipScene();
        await other.InitializeAsync();
        var seal = other.Single<StatementSeal>();

        Assert.Null(Seal.Check(seal.ShortCodeOf(October), October.Name));
        Assert.Null(Seal.Open(seal.LongCodeOf(October)));
        await other.DisposeAsync();
    }

    [Fact]
    public async Task After_new_keys_old_statements_remain_valid_and_new_ones_have_other_codes()
    {
        Scene.Single<StatementKeys>().Prepare();
        var (code, longCode) = (Seal.ShortCodeOf(October), Seal.LongCodeOf(October));

        await Scene.Do<KeyRotation>(rotation => rotation.Handle(default));
        await Scene.RestartAsync();

        Assert.Equal(2, Scene.Single<StatementKeys>().Newest);
        Assert.Equal(October, Seal.Check(code, October.Name));
        Assert.Equal(October, Seal.Open(longCode));
        Assert.NotEqual(code, Seal.ShortCodeOf(October));
        Assert.Equal(October, Seal.Open(Seal.LongCodeOf(October)));
    }
}
