using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Memberships;

public sealed class HandoverNoteTests : MembershipTests
{
    private const string Words = "De bakker kent ons; vraag naar de kanariekoek.";

    [Fact]
    public async Task The_note_is_read_by_the_team_and_lies_nowhere_in_clear()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var dina = await Scene.FoundAsync(Dina, Open);
        await WriteAsync(chris, Words, 0);

        Assert.Equal(new HandoverWords(Words, 1), await ReadAsync(dina));
        Assert.False(Scene.IsAnywhereOnDisk("kanariekoek"));
        Assert.Equal("", (await ReadAsync(await Scene.FoundAsync(Chris, ByInvitation))).Text);
    }

    [Fact]
    public async Task Of_two_who_write_from_the_same_version_the_second_is_told_and_the_first_text_stays()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var dina = await Scene.FoundAsync(Dina, Open);
        await WriteAsync(chris, Words, 0);

        Assert.Equal("ChangedMeanwhile", (await Assert.ThrowsAsync<RuleViolation>(() => WriteAsync(dina, "Iets anders", 0))).Code);
        Assert.Equal(Words, (await ReadAsync(chris)).Text);

        await WriteAsync(dina, Words + " En bel vooraf.", 1);
        Assert.Equal(2, (await ReadAsync(chris)).Version);
    }

    [Fact]
    public async Task The_log_says_who_wrote_and_whoever_leaves_has_no_name_there_any_more()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        await Scene.FoundAsync(Dina, Open);
        await WriteAsync(chris, Words, 0);
        await WriteAsync(chris, Words, 1);

        var line = Assert.Single(await Scene.LogAsync(Open), line => line.Action == NetworkAction.HandoverWritten);
        Assert.Equal(chris.Persona, line.Actor);
        await Scene.LeaveAsync(Chris, Open);

        Assert.Null((await Scene.RosterAsync(Open)).NameOf(line.Actor, forCore: true));
        Assert.Equal(Words, (await ReadAsync(await Scene.ViewerAsync(Dina, Open))).Text);
    }

    [Fact]
    public async Task More_than_fits_is_refused_and_nothing_is_kept()
    {
        var chris = await Scene.FoundAsync(Chris, Open);

        Assert.Equal("TooLong", (await Assert.ThrowsAsync<RuleViolation>(() => WriteAsync(chris, new string('a', HandoverNote.Length + 1), 0))).Code);
        Assert.Equal(new HandoverWords("", 0), await ReadAsync(chris));
    }

    private Task WriteAsync(Viewer core, string text, int seen) => Scene.Do<WriteHandoverNote>(write => write.Handle(core, text, seen, default));

    private Task<HandoverWords> ReadAsync(Viewer core) => Scene.Ask<ReadHandoverNote, HandoverWords>(read => read.Handle(core, default));
}
