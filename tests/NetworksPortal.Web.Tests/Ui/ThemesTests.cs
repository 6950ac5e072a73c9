using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Ui;
using NetworksPortal.Ui.Assets;

namespace NetworksPortal.Web.Tests.Ui;

/// <summary>A portal that has two themes, and changes from one to the other while it serves.</summary>
public sealed class ThemesTests : IAsyncLifetime, ICurrentLook
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("themes");
    private WebApplication app = null!;

    public string Organisation => "";

    public string Theme { get; private set; } = "gent";

    public async Task InitializeAsync()
    {
        foreach (var (path, css) in new[] { ("css/main.css", "@import url(\"../themes/gent.css\");\nbody { color: var(--ink); }"), ("themes/gent.css", Colours("#111111")), ("themes/zee.css", Colours("#222222")) })
        {
            var file = Path.Combine(folder.FullName, "wwwroot", path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, css);
        }

        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = folder.FullName });
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages();
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<ICurrentLook>(this);
        builder.Services.AddPortalUi(_ => { });
        app = builder.Build();
        app.UsePortalAssets();
        await app.StartAsync();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Another_theme_is_worn_from_the_next_page_on_and_the_sheet_of_the_one_before_still_arrives()
    {
        var (before, light) = (app.Services.GetRequiredService<StyleBundle>().Href, app.Services.GetRequiredService<ThemeColours>().Of("ink"));
        Theme = "zee";
        var (after, dark) = (app.Services.GetRequiredService<StyleBundle>().Href, app.Services.GetRequiredService<ThemeColours>().Of("ink"));

        Assert.NotEqual(before, after);
        Assert.Equal(("#111111", "#222222"), (light, dark));
        Assert.Contains("#111111", await app.GetTestClient().GetStringAsync(before), StringComparison.Ordinal);
        Assert.Contains("#222222", await app.GetTestClient().GetStringAsync(after), StringComparison.Ordinal);
        using var none = await app.GetTestClient().GetAsync("/css/portal.000000000000.css");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    private static string Colours(string ink) => $":root {{ --ink: {ink}; }}\n@supports (color: oklch(0 0 0)) {{ :root {{ --ink: {ink}; }} }}";
}
