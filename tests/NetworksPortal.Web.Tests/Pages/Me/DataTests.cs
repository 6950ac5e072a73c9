using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Pages.Me;

/// <summary>The file with all of one's data, as a browser gets it.</summary>
public sealed class DataTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string Form = "main form:has(input[type=password])";

    [Fact]
    public async Task Dina_gets_one_neutral_file_that_no_browser_keeps()
    {
        using var dina = await app.SignInAs("dina@stad.example");

        using var answer = await AskAsync(dina, PortalApp.Password);

        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("gegevens.zip", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.All((await OpenAsync(answer)).Keys, name =>
        {
            Assert.DoesNotContain("link", name, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("roze", name, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("dina@stad.example", "Dina Marković", "Dee")]
    [InlineData("chris@stad.example", "Chris Van Parys", "Roze Neuzekes")]
    public async Task It_knows_its_owner_and_nobody_else_of_the_four_hundred(string who, string name, string own)
    {
        using var visitor = await app.SignInAs(who);
        using var answer = await AskAsync(visitor, PortalApp.Password);
        var everything = string.Join('\n', (await OpenAsync(answer)).Values);
        var others = await app.InScopeAsync(services => services.GetRequiredService<PortalDb>().Employees
            .Where(e => e.Email != who).Select(e => new { e.Name, e.Email }).ToListAsync());

        Assert.Contains(name, everything, StringComparison.Ordinal);
        Assert.Contains(own, everything, StringComparison.Ordinal);
        Assert.True(others.Count > 300);
        Assert.Equal([], others.SelectMany(other => new[] { other.Name, other.Email! }).Where(canary => everything.Contains(canary, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("geraden")]
    public async Task Without_the_password_there_is_a_message_at_the_field_and_no_file(string password)
    {
        using var els = await app.SignInAs("els@stad.example");

        using var answer = await AskAsync(els, password);

        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        var page = await Visitor.ParseAsync(answer);
        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_Password']"));
        Assert.StartsWith("Fout: ", page.Title, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(Visitor visitor, string password) =>
        visitor.SubmitAsync("/me/data", Form, new() { ["Input.Password"] = password });

    private static async Task<IReadOnlyDictionary<string, string>> OpenAsync(HttpResponseMessage answer)
    {
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            files.Add(entry.FullName, await reader.ReadToEndAsync());
        }

        return files;
    }
}
