using Microsoft.EntityFrameworkCore;
using NetworksPortal.Mail;
using NetworksPortal.Persistence;
using NetworksPortal.Tests.Administration;

namespace NetworksPortal.Tests.Mail;

public class OutboxTests : AccountsScene
{
    [Fact]
    public async Task What_was_sent_is_gone_from_the_queue()
    {
        await CreateAsync();

        Assert.Single(await SendMailAsync());
        Assert.Equal(new OutboxCounts(0, 0, null), await State());
    }

    [Fact]
    public async Task A_mail_that_failed_is_tried_again_later_and_keeps_its_message_id()
    {
        await CreateAsync();
        var id = await With<PortalDb, MailId>(db => db.Set<OutboxMail>().Select(m => m.Id).SingleAsync());
        Post.Refusal = new MailNotSent("down", forGood: false);
        await SendMailAsync();
        Post.Refusal = null;

        Assert.Empty(await SendMailAsync());
        Clock.Pass(TimeSpan.FromMinutes(1));
        Assert.Equal($"{id}@stad.example", Assert.Single(await SendMailAsync()).MessageId);
    }

    [Fact]
    public async Task A_refused_address_is_given_up_at_once_and_forgotten()
    {
        await CreateAsync();
        Post.Refusal = new MailNotSent("550", forGood: true);

        await SendMailAsync();

        Assert.Equal((0, 1), await State() is var state ? (state.Waiting, state.GivenUp) : default);
        Assert.Empty(await With<PortalDb, byte[]>(db => db.Set<OutboxMail>().Select(m => m.Content).SingleAsync()));
    }

    [Fact]
    public async Task A_mail_that_was_given_up_is_counted_for_a_week_and_then_no_more()
    {
        await CreateAsync();
        Post.Refusal = new MailNotSent("550", forGood: true);
        await SendMailAsync();

        Clock.Pass(TimeSpan.FromDays(7));
        Assert.Equal(0, await With<DropGivenUp, int>(drop => drop.Handle(default)));
        Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(1, await With<DropGivenUp, int>(drop => drop.Handle(default)));

        Assert.Equal(0, (await State()).GivenUp);
    }

    [Fact]
    public async Task After_a_day_without_a_server_a_mail_is_given_up()
    {
        await CreateAsync();
        Post.Refusal = new MailNotSent("down", forGood: false);
        for (var hour = 0; hour < 26; hour++)
        {
            await SendMailAsync();
            Clock.Pass(TimeSpan.FromHours(1));
        }

        Assert.Equal(1, (await State()).GivenUp);
    }

    [Fact]
    public async Task Two_senders_at_once_send_each_mail_once()
    {
        for (var i = 0; i < 10; i++)
        {
            await CreateAsync($"Noor {i}", $"noor{i}@stad.example");
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => With<SendQueuedMail, int>(send => send.Handle(default))));

        Assert.Equal(10, Post.Sent.Count);
        Assert.Equal(10, Post.Sent.Select(mail => mail.To).Distinct().Count());
    }

    [Fact]
    public async Task A_lease_that_was_left_behind_by_a_crash_runs_out()
    {
        await CreateAsync();
        await With<PortalDb, int>(db => db.Set<OutboxMail>().ExecuteUpdateAsync(m =>
            m.SetProperty(x => x.NextAttempt, NodaTime.Instant.FromDateTimeOffset(Clock.GetUtcNow().AddMinutes(2)))));

        Assert.Empty(await SendMailAsync());
        Clock.Pass(TimeSpan.FromMinutes(2));
        Assert.Single(await SendMailAsync());
    }

    [Fact]
    public async Task A_crash_between_leaving_and_marking_sends_that_one_mail_twice_and_no_other()
    {
        for (var i = 0; i < 8; i++)
        {
            await CreateAsync($"Noor {i}", $"noor{i}@stad.example");
        }

        var arrived = new List<OutgoingMail>();
        Post.Arriving = mail =>
        {
            arrived.Add(mail);
            throw new InvalidOperationException("The process ends here.");
        };
        await Assert.ThrowsAnyAsync<Exception>(() => With<SendQueuedMail, int>(send => send.Handle(default)));
        var lost = arrived.Count;
        Post.Arriving = arrived.Add;
        Clock.Pass(TimeSpan.FromMinutes(10));
        await SendMailAsync();

        Assert.Equal(8, arrived.Select(mail => mail.MessageId).Distinct().Count());
        Assert.Equal(8 + lost, arrived.Count);
    }

    [Fact]
    public async Task A_mail_that_was_taken_back_while_it_was_under_way_does_not_leave()
    {
        await CreateAsync();
        using var postman = new Postman(Post);
        var mail = new OutgoingMail("1@stad.example", "noor@stad.example", "nl-BE", "Kring", "Dag", "<p>Dag</p>");

        Assert.False(await postman.DeliverAsync(mail, () => Task.FromResult(false), () => throw new InvalidOperationException(), default));
        Assert.Empty(Post.Sent);
        Assert.True(await postman.DeliverAsync(mail, () => Task.FromResult(true), () => Task.CompletedTask, default));
    }

    private Task<OutboxCounts> State() => With<OutboxState, OutboxCounts>(state => state.Handle(default));
}
