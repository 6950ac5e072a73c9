using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Employees;

namespace NetworksPortal.Confidentiality.Tests.Timing;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

/// <summary>
/// How long the portal takes over a password. Rounds in which every kind of account has its turn, each round beginning with another, so that
/// whatever else the machine does slows all of them alike; then the lower quartile, which a burst of other work moves least.
/// </summary>
[Collection(nameof(Alone))]
public sealed class SignInTimeTests : IDisposable
{
    private const int Rounds = 21;

    /// <summary>
    /// A password's hash takes nine tenths of the time, so a case that skips it is ten times as fast, and one that hashes twice
    /// takes twice as long. Beside fifteen other processes on two cores a median of this many moved by half, and with it an unknown address from a locked one, for
    /// which the very same statements run.
    /// </summary>
    private const double Bound = 1.5;

    private const string Wrong = "Verkeerd-2026!";

    /// <summary>So many that none of them is locked before the last round.</summary>
    private static readonly string[] Core = ["chris", "hanne", "amina", "farid", "bart", "gert"];

    /// <summary>What OWASP asks of PBKDF2 with SHA-512. A cheaper hash would hide that a case skips it.</summary>
    private const uint HashRounds = 210_000;

    private readonly World world = new(portal => portal.HashingAsInUse());
    private HttpClient? client;
    private string token = "";

    /// <summary>Everybody gets a hash of the same password that cost what it costs in use; the demo of the tests has a cheap one.</summary>
    public SignInTimeTests()
    {
        var hash = world.Portal.Services.GetRequiredService<IPasswordHasher<Employee>>().HashPassword(new("", ""), PortalApp.Password);
        Assert.True(RoundsOf(hash) >= HashRounds, $"A password is hashed in {RoundsOf(hash)} rounds.");
        Assert.NotEqual(0, DataFiles.Execute(world.Directory, "portal.db", $"UPDATE Employees SET PasswordHash = '{hash}' WHERE PasswordHash IS NOT NULL"));
    }

    public void Dispose()
    {
        client?.Dispose();
        world.Dispose();
    }

    [Fact]
    public async Task A_password_that_does_not_fit_takes_as_long_whoever_it_is_tried_on()
    {
        await LockAsync("collega201");
        await CloseAsync("collega202");
        await LockAsync("dina");

        await AlikeAsync(HttpStatusCode.OK, new()
        {
            ["unknown"] = round => TryAsync($"niemand{round}", Wrong),
            ["known"] = round => TryAsync($"collega{300 + round}", Wrong),
            ["core member"] = round => TryAsync(Core[(round + 1) % Core.Length], Wrong),
            ["locked"] = _ => TryAsync("collega201", PortalApp.Password),
            ["locked member"] = _ => TryAsync("dina", PortalApp.Password),
            ["closed"] = _ => TryAsync("collega202", PortalApp.Password),
        });
    }

    [Fact]
    public async Task Signing_in_takes_a_member_as_long_as_anybody_else()
    {
        await AlikeAsync(HttpStatusCode.Redirect, new()
        {
            ["in no network"] = _ => TryAsync("els", PortalApp.Password),
            ["in two networks"] = _ => TryAsync("dina", PortalApp.Password),
            ["core"] = _ => TryAsync("chris", PortalApp.Password),
        });
    }

    private async Task AlikeAsync(HttpStatusCode expected, Dictionary<string, Func<int, Task<HttpResponseMessage>>> kinds)
    {
        var times = kinds.Keys.ToDictionary(kind => kind, _ => new List<double>(), StringComparer.Ordinal);
        for (var round = -1; round < Rounds; round++)
        {
            var first = (round + 1) % kinds.Count;
            foreach (var (kind, act) in kinds.Skip(first).Concat(kinds.Take(first)))
            {
                var start = Stopwatch.GetTimestamp();
                using var answer = await act(round);
                var took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                Assert.Equal(expected, answer.StatusCode);
                // The first round only warms up.
                if (round >= 0)
                {
                    times[kind].Add(took);
                }
            }
        }

        var usual = times.ToDictionary(kind => kind.Key, kind => kind.Value.Order().ElementAt(Rounds / 4), StringComparer.Ordinal);
        Assert.True(usual.Values.Max() < usual.Values.Min() * Bound,
            string.Join(", ", usual.Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Key} {kind.Value:F1} ms"))));
    }

    /// <summary>Five wrong tries, and the door stays shut for as long as the clock stands.</summary>
    private async Task LockAsync(string who)
    {
        for (var i = 0; i < PasswordCheck.Tries; i++)
        {
            using var answer = await TryAsync(who, Wrong);
        }
    }

    /// <summary>Behind a byte for the format and four for the function, as ASP.NET Core Identity writes it.</summary>
    private static uint RoundsOf(string hash) => BinaryPrimitives.ReadUInt32BigEndian(Convert.FromBase64String(hash).AsSpan(5));

    private Task CloseAsync(string who) => world.DoAsync("it", $"/admin/accounts/{world.AccountOf(who)}?confirm=true", "form[action*='handler=Close' i]", []);

    /// <summary>A browser that forgets: every try is the first of somebody who is not signed in.</summary>
    private async Task<HttpResponseMessage> TryAsync(string who, string password)
    {
        client ??= world.Portal.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false });
        if (token.Length == 0)
        {
            using var page = await client.GetAsync(new Uri("/account/signin", UriKind.Relative));
            token = (await Visitor.ParseAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        }

        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Input.Email", $"{who}@stad.example"), new("Input.Password", password)]);
        return await client.PostAsync(new Uri("/account/signin", UriKind.Relative), form);
    }
}
