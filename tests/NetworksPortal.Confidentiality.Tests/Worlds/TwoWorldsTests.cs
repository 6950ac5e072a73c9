using NetworksPortal.Web.Tests.Authorization;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Confidentiality;

/// <summary>
/// The same portal twice. In one, Els joins Roze Neuzekes, looks around and leaves again; in the other she signs in
/// and does nothing. Nobody outside can tell in which one they are, at any moment.
/// </summary>
public sealed class TwoWorldsTests : IDisposable
{
    private const string Nickname = "Zeldzame Kanarie";
    private const string Mail = "verborgen.kanarie@thuis.example";

    private readonly KeptLog log = new();
    private readonly PortalApp joined;
    private readonly PortalApp still = new();

    public TwoWorldsTests()
    {
        joined = new PortalApp().LoggingTo(log).With("Logging:LogLevel:Default", "Trace").With("Logging:LogLevel:Microsoft", "Trace").With("Logging:LogLevel:NetworksPortal", "Trace").With("Logging:Console:LogLevel:Default", "None");
    }

    public void Dispose()
    {
        joined.Dispose();
        still.Dispose();
    }

    [Fact]
    public async Task Nobody_outside_sees_from_pages_files_or_logs_that_Els_joined_and_left()
    {
        using var els = await joined.SignInAs("els@stad.example");
        using (var sameElsewhere = await still.SignInAs("els@stad.example"))
        {
            await sameElsewhere.OpenAsync("/me");
        }

        using (var entered = await els.SubmitAsync("/join/roze-neuzekes", "form:has([name='Input.Accept'])", new()
        {
            ["Input.Accept"] = "true", ["Input.Visibility"] = "Nickname", ["Input.Nickname"] = Nickname, ["Input.MailAddress"] = Mail,
        }))
        {
            Assert.EndsWith("/me", entered.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        }

        var space = joined.Space("roze-neuzekes");
        Assert.Contains(Nickname, (await els.OpenAsync(space + "/people")).Body!.TextContent, StringComparison.Ordinal);
        await CompareAsync();

        using (await els.SubmitAsync(space + "/leave", "main form", [])) { }
        Assert.Equal(404, (int)await els.StatusOf(space));
        await CompareAsync();

        Assert.NotEmpty(log.Entries);
        Assert.All(log.Entries, entry =>
        {
            Assert.DoesNotContain(Nickname, entry, StringComparison.Ordinal);
            Assert.DoesNotContain(Mail, entry, StringComparison.Ordinal);
            Assert.DoesNotContain(space["/space/".Length..], entry, StringComparison.Ordinal);
            Assert.DoesNotContain("/join/", entry, StringComparison.Ordinal);
            Assert.DoesNotContain("els@stad.example", entry, StringComparison.Ordinal);
        });
    }

    private async Task CompareAsync()
    {
        Assert.Equal(DataFiles.Measure(still.DataDirectory), DataFiles.Measure(joined.DataDirectory));
        Assert.All([Nickname, Mail], canary => Assert.False(DataFiles.Hold(joined.DataDirectory, canary)));
        foreach (var who in new[] { "", "hr@stad.example", "it@stad.example", "zalen@stad.example", "amina@stad.example", "collega399@stad.example" })
        {
            var (here, there) = (await WalkAsync(joined, who), await WalkAsync(still, who));
            Assert.Equal(there.Keys.Order(StringComparer.Ordinal), here.Keys.Order(StringComparer.Ordinal));
            Assert.Equal("", string.Join('\n', there.Where(page => page.Value != here[page.Key]).Select(page => $"{who} sees another {page.Key}")));
        }
    }

    /// <summary>Every address of the table, whether it opens or not, and whatever its pages lead to.</summary>
    private static async Task<Dictionary<string, Answer>> WalkAsync(PortalApp app, string who)
    {
        using var visitor = who.Length == 0 ? app.Visit(followRedirects: false) : await app.SignInAs(who, followRedirects: false);
        var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
        var waiting = new Queue<string>((await app.AddressesAsync()).Values);
        while (waiting.TryDequeue(out var address))
        {
            if (answers.ContainsKey(address))
            {
                continue;
            }

            using var response = await visitor.GetAsync(address);
            answers[address] = await Answer.OfAsync(response);
            if (response.Content.Headers.ContentType?.MediaType == "text/html")
            {
                // A page that was asked a question leads to more of the same without end: to the month before, and the one before that.
                var links = (await Visitor.ParseAsync(response)).Links.Select(link => link.GetAttribute("href")!.Split('#')[0]);
                foreach (var link in links.Where(href => href.StartsWith('/') && !(address.Contains('?') && href.Contains('?'))))
                {
                    waiting.Enqueue(link);
                }
            }
        }

        return answers;
    }
}
