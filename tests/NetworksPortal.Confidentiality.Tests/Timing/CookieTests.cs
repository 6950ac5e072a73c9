using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Memberships;

namespace NetworksPortal.Confidentiality.Tests.Timing;

/// <summary>Who looks into somebody's browser finds the same cookies, of the same length, whatever they are in.</summary>
public sealed class CookieTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task The_cookies_of_a_member_and_of_a_core_member_look_like_anybody_s()
    {
        var code = (await world.CodesAsync("roze-neuzekes", JoinCodePurpose.Founding, 1))[0];
        await world.JoinAsync("collega201", nickname: "Goudvink");
        await world.JoinAsync("collega202", nickname: "Sijsje", code: code);

        var nobody = await VisitAsync("collega203", "/join/roze-neuzekes");
        var member = await VisitAsync("collega201", world.Roze, world.Roze + "/people");
        var core = await VisitAsync("collega202", world.Roze, world.Roze + "/desk");

        Assert.Equal(4, nobody.Count);
        Assert.Equal(nobody, member);
        Assert.Equal(nobody, core);
    }

    /// <summary>Signs in, looks around, changes a password, and writes down every cookie that was ever set, with its length and terms.</summary>
    private async Task<IReadOnlyList<string>> VisitAsync(string who, params string[] own)
    {
        using var visitor = world.Portal.Visit(followRedirects: false);
        var set = new HashSet<string>(StringComparer.Ordinal);
        await NoteAsync(visitor.GetAsync("/account/signin"));
        await NoteAsync(visitor.SubmitAsync("/account/signin", "form:has(input[type=password])", new() { ["Input.Email"] = $"{who}@stad.example", ["Input.Password"] = PortalApp.Password }));
        foreach (var address in own.Concat(["/me", "/me/privacy", "/insights", "/"]))
        {
            await NoteAsync(visitor.GetAsync(address));
        }

        await NoteAsync(visitor.SubmitAsync("/account/password", "form:has([name='Input.Current'])", new()
        {
            ["Input.Current"] = PortalApp.Password, ["Input.Password"] = "Kanarie-zingt-2026!", ["Input.Again"] = "Kanarie-zingt-2026!",
        }));
        return [.. set.Order(StringComparer.Ordinal)];

        async Task NoteAsync(Task<HttpResponseMessage> asking)
        {
            using var answer = await asking;
            Assert.True((int)answer.StatusCode < 400);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var values) ? values : [])
            {
                var parts = cookie.Split("; ", 2);
                set.Add($"{parts[0].Split('=')[0]} {parts[0].Length} {parts[1]}");
            }
        }
    }
}
