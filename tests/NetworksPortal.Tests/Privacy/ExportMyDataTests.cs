using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.Events.Hosting;
using NetworksPortal.Events.Invitations;
using NetworksPortal.Events.Papers;
using NetworksPortal.Events.Polls;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Memberships.Log;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Releases;
using NetworksPortal.Sealing;
using NetworksPortal.Tests.Memberships;
using static NetworksPortal.Tests.Memberships.MembershipScene;

namespace NetworksPortal.Tests.Privacy;

/// <summary>Somebody's own file: all about them, and nothing about anybody else.</summary>
public sealed class ExportMyDataTests : MembershipTests
{
    private static readonly Type[] Telling = [typeof(PersonaId), typeof(EmployeeId), typeof(byte[]), typeof(SealedText)];

    /// <summary>Entities with sealed or hashed bytes that are about nobody in particular, and why.</summary>
    private static readonly Dictionary<Type, string> AboutNobody = new()
    {
        [typeof(EndedSession)] = "that some session was ended is known, and not whose it was",
        [typeof(Event)] = "the words of a meeting are the network's",
        [typeof(Poll)] = "what a poll is about is the network's",
        [typeof(PollOption)] = "where a date would be is the network's",
        [typeof(CoHost)] = "what a network was asked and reads of a meeting is the network's; who asked or answered is nowhere",
        [typeof(InvitationRound)] = "how far a meeting's invitations are is the network's; whom they are for is nowhere",
        [typeof(MeetingPapers)] = "agenda and minutes are the network's; who wrote them is nowhere",
        [typeof(MeetingFile)] = "a file of a meeting is the network's; who added it is nowhere",
        [typeof(NetworkTally)] = "a number of the network",
        [typeof(HoursEvidence)] = "a core team's words about its hours are the network's",
        [typeof(HandoverNote)] = "what a core team leaves for whoever takes over is the network's",
        [typeof(OwnCategory)] = "a kind of cost has a name of the network's",
        [typeof(JoinCode)] = "who redeemed a code is nowhere",
        [typeof(OutboxMail)] = "a mail is gone within a day; README.txt says so",
        [typeof(FigureRelease)] = "figures are about groups",
        [typeof(OrganisationSettings)] = "the password of the mail server is the organisation's",
        [typeof(PreviewedList)] = "a preview is gone within an hour, at the latest within six; README.txt says so",
    };

    [Fact]
    public async Task Every_entity_of_the_model_that_points_at_somebody_or_keeps_something_sealed_is_in_the_file()
    {
        var (pointing, covered) = await Scene.Ask<IServiceProvider, (HashSet<Type>, HashSet<Type>)>(services =>
        {
            var entities = services.GetRequiredService<PortalDb>().Model.GetEntityTypes().ToList();
            var pointing = entities.Where(entity => entity.ClrType == typeof(Employee) || entity.GetProperties().Any(PointsOrHides)).Select(entity => entity.ClrType);
            var covered = services.GetServices<IAccountData>().SelectMany(subject => subject.Covers)
                .Concat(services.GetServices<IPersonaData>().SelectMany(subject => subject.Covers));
            return Task.FromResult((pointing.ToHashSet(), covered.ToHashSet()));
        });

        Assert.Superset(new HashSet<Type> { typeof(Employee), typeof(Envelope), typeof(Rsvp), typeof(NetworkLogSlot) }, pointing);
        Assert.Equal([], pointing.Except(covered).Except(AboutNobody.Keys).Select(type => $"{type.Name}: let an IPersonaData or IAccountData cover it"));
        Assert.Equal([], AboutNobody.Keys.Where(covered.Contains));
    }

    [Fact]
    public async Task It_holds_all_that_a_full_life_left()
    {
        var life = await FullLife.LiveAsync(Scene, Els, Open);
        await Scene.JoinAsync(Els, OnApproval, "Merel");

        var files = await Scene.ExportAsync(Els);

        Assert.Contains("\"name\": \"Collega A\"", files["account.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Nickname, files["network-1/membership.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Mail, files["network-1/membership.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Needs, files["network-1/answers.json"], StringComparison.Ordinal);
        Assert.Contains("\"answer\": \"ifNeedBe\"", files["network-1/dates.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Note, files["network-1/hours.json"], StringComparison.Ordinal);
        Assert.Contains("\"hours\": 1.75", files["network-1/hours.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Cost, files["network-1/costs.json"], StringComparison.Ordinal);
        Assert.Contains(FullLife.Claim, files["network-1/claims.json"], StringComparison.Ordinal);
        Assert.Contains("SUMMARY:Overleg", files["network-1/calendar.ics"], StringComparison.Ordinal);
        Assert.Contains("\"state\": \"requested\"", files["network-2/membership.json"], StringComparison.Ordinal);
        Assert.DoesNotContain(files.Values, text => text.Contains(life.Viewer.Persona.Value.ToString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task It_says_when_a_name_was_looked_up_and_not_by_whom()
    {
        var chris = await Scene.FoundAsync(Chris, Open);
        var els = await Scene.JoinAsync(Els, Open, "Merel");
        await Scene.Do<IServiceProvider>(async services =>
        {
            await using var transaction = await services.GetRequiredService<PortalDb>().Database.BeginTransactionAsync();
            await services.GetRequiredService<NetworkLog>().AddAsync(Open, chris.Persona, NetworkAction.NameLookedUp, els.Persona, "", default);
            await transaction.CommitAsync();
        });

        var (hers, his) = ((await Scene.ExportAsync(Els))["network-1/log.json"], (await Scene.ExportAsync(Chris))["network-1/log.json"]);

        Assert.Contains("2026-11-24T08:00:00Z", hers, StringComparison.Ordinal);
        Assert.Contains("\"by\": \"core team\"", hers, StringComparison.Ordinal);
        Assert.Contains("nameLookedUp", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Merel", his, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_it_is_about_anybody_else()
    {
        await FullLife.LiveAsync(Scene, Els, Open);
        var dina = await Scene.JoinAsync(Dina, Open, "Zilverberk", mail: "zilverberk@thuis.example");
        var meeting = await Scene.Ask<PortalDb, EventId>(db => db.Set<Event>().Select(e => e.Id).SingleAsync());
        await Scene.Do<AnswerInvitation>(answer => answer.Handle(new Viewer(Open, dina.Persona, MemberRole.Member, Dina), meeting, new Reply(RsvpAnswer.Yes, "Een tolk"), default));

        var everything = string.Join('\n', (await Scene.ExportAsync(Els)).Values);

        Assert.All(
            ["Zilverberk", "zilverberk@", "Een tolk", "Bakker", .. Enumerable.Range(2, People - 1).SelectMany(n => new[] { $"Collega {(char)('A' + n - 1)}", $"collega{n}@" })],
            canary => Assert.DoesNotContain(canary, everything, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Somebody_in_no_network_has_a_file_about_their_account_alone()
    {
        Assert.Equal(["README.txt", "account.json", "administration.json"], (await Scene.ExportAsync(Els)).Keys);
    }

    [Theory]
    [InlineData("nl-BE", "Wat Kring over jou bewaart, op 24 november 2026.")]
    [InlineData("en", "What Kring keeps about you, on 24 November 2026.")]
    public async Task A_text_explains_every_file_in_the_language_of_the_account(string language, string heading)
    {
        await Scene.JoinAsync(Els, Open);
        await Scene.Do<PortalDb>(db => db.Employees.Where(e => e.Id == Els.Value).ExecuteUpdateAsync(set => set.SetProperty(e => e.Language, language)));

        var files = await Scene.ExportAsync(Els);

        Assert.StartsWith(heading, files["README.txt"], StringComparison.Ordinal);
        Assert.All(files.Keys.Except(["README.txt"]), name => Assert.Contains("  " + name.Split('/')[^1] + " ", files["README.txt"], StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_password_there_is_no_file()
    {
        Assert.Equal("PasswordWrong", (await RefusedAsync(() => Scene.ExportAsync(Els, "geraden"))).Code);
    }

    private static bool PointsOrHides(IProperty property) =>
        property.Name == "UserId" || Telling.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType);
}
