using Microsoft.EntityFrameworkCore;
using NetworksPortal.Events;
using NetworksPortal.Events.Papers;
using NetworksPortal.Files;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Files;
using NetworksPortal.Tests.Memberships;
using NodaTime;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Events.Papers;

/// <summary>Agenda, minutes and files of a meeting, and what may be told of it.</summary>
public sealed class PapersTests : MembershipTests
{
    private static readonly PaperWords Draft = new(HouseRule.StaysHere, "- Wie doet wat", "Ekster heeft het woord.", MinutesShared: false);

    [Fact]
    public async Task A_meeting_that_nobody_wrote_about_keeps_what_is_said()
    {
        var (chris, meeting) = await MeetAsync();

        var papers = await SeeAsync(chris, meeting);

        Assert.Equal(PaperWords.None, papers.Words);
        Assert.Equal(HouseRule.StaysHere, papers.Words.Rule);
        Assert.Empty(papers.Files);
    }

    [Fact]
    public async Task A_draft_is_for_the_core_team_and_shared_minutes_are_for_whom_the_meeting_is_for()
    {
        var (chris, meeting) = await MeetAsync();
        var dina = await Scene.MemberAsync(Dina, Open);

        await WriteAsync(chris, meeting, Draft);
        Assert.Equal(Draft, (await SeeAsync(chris, meeting)).Words);
        Assert.Equal(("- Wie doet wat", ""), ((await SeeAsync(dina, meeting)).Words.Agenda, (await SeeAsync(dina, meeting)).Words.Minutes));

        await WriteAsync(chris, meeting, Draft with { MinutesShared = true }, seen: 1);
        Assert.Equal("Ekster heeft het woord.", (await SeeAsync(dina, meeting)).Words.Minutes);
    }

    [Fact]
    public async Task Papers_of_a_core_meeting_and_of_another_network_are_not_there()
    {
        var (chris, meeting) = await MeetAsync(EventAudience.Core);
        var (dina, stranger) = (await Scene.MemberAsync(Dina, Open), await Scene.FoundAsync(new(5), OnApproval));
        await WriteAsync(chris, meeting, Draft with { MinutesShared = true });
        await WriteAsync(chris, meeting, Draft with { MinutesShared = true }, file: Pdf("verslag.pdf"));
        var file = Assert.Single((await SeeAsync(chris, meeting)).Files).Id;

        foreach (var outsider in new[] { dina, stranger })
        {
            Assert.Null(await FindAsync(outsider, meeting));
            Assert.Null(await Scene.Ask<MeetingFiles, HandedFile?>(files => files.FindAsync(outsider, meeting, file, default)));
            Assert.False(await WriteAsync(outsider, meeting, Draft));
            Assert.False(await Scene.Ask<MeetingFiles, bool>(files => files.RemoveAsync(outsider, meeting, file, default)));
        }

        Assert.NotNull(await Scene.Ask<MeetingFiles, HandedFile?>(files => files.FindAsync(chris, meeting, file, default)));
        Assert.Null(await Scene.Ask<MeetingFiles, HandedFile?>(files => files.FindAsync(chris, new EventId(Guid.NewGuid()), file, default)));
    }

    [Fact]
    public async Task Nobody_saves_over_a_colleague()
    {
        var (chris, meeting) = await MeetAsync();
        await WriteAsync(chris, meeting, Draft);

        Assert.Equal("ChangedMeanwhile", await RefusedAsync(chris, meeting, new TypedPapers(Draft with { Agenda = "Iets anders" }, Seen: 0)));
        Assert.Equal(Draft, (await SeeAsync(chris, meeting)).Words);
        Assert.True(await WriteAsync(chris, meeting, Draft, seen: 0));
        Assert.Equal(1, (await SeeAsync(chris, meeting)).Version);
    }

    [Fact]
    public async Task Of_two_who_save_at_once_one_is_told()
    {
        var (chris, meeting) = await MeetAsync();

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(async () =>
        {
            try
            {
                return await WriteAsync(chris, meeting, Draft with { Agenda = $"Punt {i}" });
            }
            catch (RuleViolation no)
            {
                Assert.Equal("ChangedMeanwhile", no.Code);
                return false;
            }
        })));

        Assert.Single(outcomes, saved => saved);
    }

    [Fact]
    public async Task Shared_minutes_with_a_members_name_are_held_up_where_no_names_are_told()
    {
        var (chris, meeting) = await MeetAsync();
        await Scene.MemberAsync(Dina, Open, nickname: "Zeldzame Ijsvogel");
        var words = new PaperWords(HouseRule.WithoutNames, "", "Zeldzame dank van Ijsvogel.", MinutesShared: true);

        var no = await Assert.ThrowsAsync<RuleViolation>(() => WriteAsync(chris, meeting, words));
        Assert.Equal(("NamesInMinutes", "Minutes", "Zeldzame Ijsvogel"), (no.Code, no.Field, Assert.Single(no.Arguments)));
        Assert.Equal(PaperWords.None, (await SeeAsync(chris, meeting)).Words);

        Assert.True(await WriteAsync(chris, meeting, words with { Rule = HouseRule.Open }));
        Assert.True(await WriteAsync(chris, meeting, words with { MinutesShared = false }, seen: 1));
        Assert.True(await Scene.Ask<WritePapers, bool>(write => write.Handle(chris, meeting, new(words, 2, NamesAreFine: true), default)));
    }

    [Fact]
    public async Task Minutes_that_are_not_there_cannot_be_shared()
    {
        var (chris, meeting) = await MeetAsync();

        Assert.Equal("MinutesMissing", await RefusedAsync(chris, meeting, new(PaperWords.None with { MinutesShared = true, Minutes = " \n" }, 0)));
        Assert.Equal("TooLong", await RefusedAsync(chris, meeting, new(PaperWords.None with { Agenda = new string('a', PaperWords.AgendaLength + 1) }, 0)));
        Assert.Equal("TooLong", await RefusedAsync(chris, meeting, new(PaperWords.None with { Minutes = new string('a', PaperWords.MinutesLength + 1) }, 0)));
    }

    [Fact]
    public async Task A_file_gets_a_title_on_one_line_and_a_neutral_name()
    {
        var (chris, meeting) = await MeetAsync();
        await WriteAsync(chris, meeting, PaperWords.None, file: Pdf("Presentatie van dinsdag.PDF"));
        await WriteAsync(chris, meeting, PaperWords.None, file: Pdf("x.pdf") with { Title = "  Tweede\r\nboek: deel 1 " });

        var files = (await SeeAsync(chris, meeting)).Files;

        Assert.Equal(["Presentatie van dinsdag.pdf", "Tweede boek: deel 1.pdf"], files.Select(file => file.Title));
        var handed = await Scene.Ask<MeetingFiles, HandedFile?>(all => all.FindAsync(chris, meeting, files[1].Id, default));
        Assert.Equal("bijlage-2.pdf", handed!.Name);
        Assert.Equal(SampleFiles.Pdf(), handed.Bytes);
        Assert.Equal(0, (await SeeAsync(chris, meeting)).Version);
    }

    [Fact]
    public async Task Ten_files_and_not_one_more_and_nothing_is_half_saved()
    {
        var (chris, meeting) = await MeetAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => RefusedAsync(chris, meeting, new(PaperWords.None, 0, File: Pdf($"{i}.pdf"))))));

        Assert.Equal(2, outcomes.Count(code => code == "TooManyFiles"));
        Assert.Equal(MeetingFile.Most, (await SeeAsync(chris, meeting)).Files.Count);
        Assert.Equal("TooManyFiles", await RefusedAsync(chris, meeting, new(Draft, 0, File: Pdf("nog.pdf"))));
        Assert.Equal(PaperWords.None, (await SeeAsync(chris, meeting)).Words);
    }

    [Fact]
    public async Task Words_and_files_lie_sealed_and_a_removed_file_is_nowhere()
    {
        var (chris, meeting) = await MeetAsync();
        await WriteAsync(chris, meeting, Draft with { MinutesShared = true }, file: Pdf("Geheimtitel.pdf"));
        var file = Assert.Single((await SeeAsync(chris, meeting)).Files).Id;
        var content = await Scene.Ask<PortalDb, byte[]>(async db => (await db.Set<MeetingFile>().SingleAsync()).Content.Bytes);

        foreach (var word in new[] { "Ekster", "Wie doet wat", "Geheimtitel", "%PDF-1" })
        {
            Assert.False(Scene.IsAnywhereOnDisk(word), word);
        }

        Assert.True(Scene.IsAnywhereOnDisk(content[..64]));
        Assert.True(await Scene.Ask<MeetingFiles, bool>(files => files.RemoveAsync(chris, meeting, file, default)));
        Assert.False(Scene.IsAnywhereOnDisk(content[..64]));
        Assert.False(await Scene.Ask<MeetingFiles, bool>(files => files.RemoveAsync(chris, meeting, file, default)));
    }

    [Fact]
    public async Task They_go_with_the_network()
    {
        var (chris, meeting) = await MeetAsync();
        await WriteAsync(chris, meeting, Draft, file: Pdf("a.pdf"));

        await Scene.Do<IEnumerable<INetworkTraces>>(async all =>
        {
            foreach (var traces in all)
            {
                await traces.EndAsync(Open, default);
            }
        });

        Assert.Equal(0, await Scene.Ask<PortalDb, int>(async db => await db.Set<MeetingPapers>().CountAsync() + await db.Set<MeetingFile>().CountAsync()));
    }

    private static NewFile Pdf(string name) => new(CleanFile.From(SampleFiles.Pdf(), name), null, name);

    private async Task<(Viewer Chris, EventId Meeting)> MeetAsync(EventAudience audience = EventAudience.Members)
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var plan = new PlanBuilder().At(new LocalDate(2027, 3, 2), 12, 13).For(audience).Build();
        return (chris, (await Scene.Ask<PlanEvent, EventId?>(use => use.Handle(chris, plan, default)))!.Value);
    }

    private async Task<PapersView> SeeAsync(Viewer viewer, EventId meeting) => (await FindAsync(viewer, meeting))!;

    private Task<PapersView?> FindAsync(Viewer viewer, EventId meeting) => Scene.Ask<ReadPapers, PapersView?>(read => read.Handle(viewer, meeting, default));

    private Task<bool> WriteAsync(Viewer viewer, EventId meeting, PaperWords words, int seen = 0, NewFile? file = null) =>
        Scene.Ask<WritePapers, bool>(write => write.Handle(viewer, meeting, new(words, seen, File: file), default));

    private async Task<string?> RefusedAsync(Viewer viewer, EventId meeting, TypedPapers typed)
    {
        try
        {
            Assert.True(await Scene.Ask<WritePapers, bool>(write => write.Handle(viewer, meeting, typed, default)));
            return null;
        }
        catch (RuleViolation no)
        {
            return no.Code;
        }
    }
}
