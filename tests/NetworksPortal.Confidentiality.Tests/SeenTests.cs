using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NetworksPortal.Confidentiality.Tests.Routes;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Confidentiality.Tests;

/// <summary>Leaks that somebody builds in: this suite sees them. Without these, a green run could mean a blind one.</summary>
public sealed class SeenTests
{
    [Fact]
    public async Task A_page_that_counts_members_is_found_without_anybody_naming_it()
    {
        using var worlds = new TwoWorlds(portal => portal.Changing(services => services.AddSingleton<IStartupFilter>(new Leak())));
        await worlds.BothAsync(world => world.AsAsync("els"));
        await worlds.Here.JoinAsync("els");

        var differences = await worlds.DifferencesAsync("");

        var (address, difference) = Assert.Single(differences);
        Assert.Equal("/lek/roze-neuzekes", address);
        Assert.Contains("'32' is not '31'", difference, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_with_a_parameter_that_nobody_thought_of_stops_the_suite()
    {
        var unknown = Assert.Throws<InvalidOperationException>(() => EveryAddress.Fill(RoutePatternFactory.Parse("/lek/{iets}"), new KnownIds()).ToList());

        Assert.Contains("'iets'", unknown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_path_in_the_scope_of_a_log_entry_is_kept_with_it()
    {
        using var log = new KeptLog();
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(log));
        var logger = factory.CreateLogger("Test");

        using (logger.BeginScope(new Dictionary<string, object>(StringComparer.Ordinal) { ["RequestPath"] = "/space/geheim" }))
        {
            logger.LogInformation("Niets te zien.");
        }

        Assert.Contains("/space/geheim", Assert.Single(log.Entries), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_that_was_deleted_without_care_is_found_in_the_file()
    {
        var folder = DemoTemplate.NewFolder();
        DataFiles.Execute(folder, "portal.db", $"PRAGMA secure_delete=OFF; CREATE TABLE T (Text TEXT); INSERT INTO T VALUES ('{Canary.Needs}'); DELETE FROM T");

        Assert.Equal(["portal.db"], DataFiles.Holding(folder, Canary.Needs));
        DemoTemplate.Remove(folder);
    }

    private sealed class Leak : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            var endpoints = app.Properties.Values.OfType<IEndpointRouteBuilder>().First();
            endpoints.MapGet("/lek/{slug}", async (string slug, PortalDb db, Rosters rosters) =>
                db.Networks.SingleOrDefault(n => n.Slug == slug) is { } network ? Results.Text($"{(await rosters.OpenAsync(network.Id, default)).Members.Count()}") : Results.NotFound()).AllowAnonymous();
        };
    }
}
