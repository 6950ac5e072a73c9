using System.Globalization;
using System.Text;
using AngleSharp.Dom;

namespace NetworksPortal.Web.Tests.Pages.Administration;

public sealed class ImportTests(PortalApp app) : IClassFixture<PortalApp>
{
    private const string List = "naam;e-mail;taal\nLore Maes;lore.maes@stad.example;nl\nTom Claes;tom.claes@stad.example;en\n";

    [Fact]
    public async Task A_list_is_shown_first_and_read_in_on_confirmation_alone()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var preview = await Upload(admin, Encoding.UTF8.GetBytes(List));
        Assert.Equal("2", preview.QuerySelector(".facts dd")!.TextContent);
        Assert.Equal(0, await Found(admin, "lore.maes"));

        await Confirm(admin, preview);
        await Confirm(admin, preview);

        Assert.Equal(1, await Found(admin, "lore.maes"));
        Assert.Equal(1, await Found(admin, "tom.claes"));
    }

    [Fact]
    public async Task One_fault_in_the_list_stops_all_of_it()
    {
        using var admin = await app.SignInAs("it@stad.example");

        var page = await Upload(admin, Encoding.UTF8.GetBytes("Jef Bos;jef.bos@stad.example;nl\nKwijt;geen adres;nl\n"));

        Assert.Contains("Regel 2", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("[name='Input.Preview']"));
        Assert.Equal(0, await Found(admin, "jef.bos"));
    }

    [Theory]
    [InlineData("verzonnen")]
    [InlineData("")]
    public async Task Forged_rows_are_refused(string rows)
    {
        using var admin = await app.SignInAs("it@stad.example");
        var preview = await Upload(admin, Encoding.UTF8.GetBytes("Vals Een;vals.een@stad.example;nl\n"));

        var page = await Confirm(admin, preview, rows);

        Assert.NotNull(page.QuerySelector(".errors"));
        Assert.Equal(0, await Found(admin, "vals.een"));
    }

    [Fact]
    public async Task A_list_of_fifty_thousand_is_refused_with_a_sentence_at_its_field()
    {
        using var admin = await app.SignInAs("it@stad.example");
        var list = new StringBuilder("naam;e-mail;taal\n");
        for (var i = 0; i < 50_000; i++)
        {
            list.Append(CultureInfo.InvariantCulture, $"Lore Maes;lore.maes{i:00000}@stad.example;nl\n");
        }

        var page = await Upload(admin, Encoding.UTF8.GetBytes(list.ToString()));

        Assert.NotNull(page.QuerySelector(".errors a[href='#Input_File']"));
        Assert.Contains("Splits het bestand", page.QuerySelector("main .tasks")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await Found(admin, "lore.maes0"));
    }

    private static Task<IDocument> Upload(Visitor admin, byte[] bytes) => ListPage.UploadAsync(admin, "/admin/import", bytes);

    private static Task<IDocument> Confirm(Visitor admin, IDocument preview, string? number = null) => ListPage.ConfirmAsync(admin, "/admin/import", preview, number);

    private static async Task<int> Found(Visitor admin, string address) =>
        (await admin.OpenAsync("/admin?search=" + address)).QuerySelectorAll("tbody tr").Length;
}
