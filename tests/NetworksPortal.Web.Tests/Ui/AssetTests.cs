using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Ui;
using NetworksPortal.Ui.Assets;

namespace NetworksPortal.Web.Tests.Ui;

public sealed class AssetTests : IAsyncLifetime
{
    private const int MostGzip = 15 * 1024;

    private readonly WebApplication _app = Build();

    private StyleBundle Styles => _app.Services.GetRequiredService<StyleBundle>();

    public Task InitializeAsync() => _app.StartAsync();

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public async Task The_style_sheet_arrives_whole_under_an_address_that_names_its_content()
    {
        using var answer = await _app.GetTestClient().GetAsync(Styles.Href);
        Assert.Equal("text/css", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        var css = await answer.Content.ReadAsStringAsync();
        Assert.Contains("--canvas", css, StringComparison.Ordinal);
        Assert.Contains(".table--cards", css, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", css, StringComparison.Ordinal);
        Assert.Equal(css.Count(c => c == '{'), css.Count(c => c == '}'));
    }

    [Fact]
    public void The_style_sheet_weighs_at_most_fifteen_kilobytes() => Assert.InRange(Styles.Gzip.Length, 1024, MostGzip);

    [Theory]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task It_travels_compressed_and_is_the_same_sheet(string encoding)
    {
        // Who asks before it is made gets the sheet in another way.
        await Styles.Brotli;
        using var request = new HttpRequestMessage(HttpMethod.Get, Styles.Href);
        request.Headers.AcceptEncoding.ParseAdd(encoding);
        using var answer = await _app.GetTestClient().SendAsync(request);
        Assert.Equal([encoding], answer.Content.Headers.ContentEncoding);
        await using var body = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
        using var reader = new StreamReader(plain);
        Assert.Equal(Encoding.UTF8.GetString(Styles.Plain), await reader.ReadToEndAsync());
    }

    [Theory]
    [InlineData("/js/portal.js")]
    [InlineData("/favicon.svg")]
    [InlineData("/fonts/atkinson-hyperlegible-next-latin-wght-normal.woff2")]
    [InlineData("/fonts/OFL-1.1.txt")]
    public async Task Every_file_has_a_body(string path)
    {
        using var answer = await _app.GetTestClient().GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Only_an_address_that_names_a_version_is_kept_for_good()
    {
        using var named = await _app.GetTestClient().GetAsync("/js/portal.js?v=x");
        using var bare = await _app.GetTestClient().GetAsync("/js/portal.js");
        Assert.Contains("immutable", named.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.True(bare.Headers.CacheControl!.NoCache);
    }

    [Fact]
    public void The_fonts_that_the_sheet_names_exist_and_carry_a_version()
    {
        var css = Encoding.UTF8.GetString(Styles.Plain);
        var addresses = System.Text.RegularExpressions.Regex.Matches(css, @"url\((?<path>/fonts/[^?)]+)(?<version>\?v=[^)]+)?\)", System.Text.RegularExpressions.RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));
        Assert.NotEmpty(addresses);
        Assert.All(addresses, address =>
        {
            Assert.True(File.Exists(Sources.PathOf("wwwroot" + address.Groups["path"].Value)));
            Assert.True(address.Groups["version"].Success);
        });
    }

    [Fact]
    public void The_script_weighs_at_most_ten_kilobytes() =>
        Assert.InRange(new FileInfo(Sources.PathOf("wwwroot", "js", "portal.js")).Length, 1, 10 * 1024);

    private static WebApplication Build()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Sources.PathOf() });
        builder.WebHost.UseTestServer();
        builder.Services.AddRazorPages();
        builder.Services.AddLocalization();
        builder.Services.AddPortalUi(ui => ui.Theme = "gent");
        var app = builder.Build();
        app.UsePortalAssets();
        return app;
    }
}
