using System.Globalization;
using System.Text.Encodings.Web;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using NetworksPortal.Ui;
using NetworksPortal.Ui.Forms;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Tests.Ui;

public sealed class FormKitTests : IDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddLogging().AddLocalization().AddPortalUi(_ => { }).BuildServiceProvider();
    private readonly ViewContext _view = new() { ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) };

    public FormKitTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("nl-BE");

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_field_keeps_what_was_typed_and_says_what_is_wrong_with_it()
    {
        _view.ViewData.ModelState.SetModelValue("Input.Title", "<b>te lang</b>", "<b>te lang</b>");
        _view.ViewData.ModelState.AddModelError("Input.Title", "Maak het korter.");

        var input = (await FieldAsync("Input.Title", "uit het model")).QuerySelector("input")!;

        Assert.Equal("<b>te lang</b>", input.GetAttribute("value"));
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains("Maak het korter.", Described(input), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_field_is_described_by_its_hint_and_by_who_sees_it()
    {
        var input = (await FieldAsync("Input.Title", "x")).QuerySelector("input")!;
        Assert.Contains("Kort.", Described(input), StringComparison.Ordinal);
        Assert.Contains("Leden van dit netwerk", Described(input), StringComparison.Ordinal);
        Assert.Equal("Titel", input.Owner!.QuerySelector($"label[for={input.Id}]")!.TextContent);
    }

    [Fact]
    public async Task A_password_is_never_written_back()
    {
        _view.ViewData.ModelState.SetModelValue("Input.Password", "geheim", "geheim");
        var input = (await FieldAsync("Input.Password", "geheim", kind: "password")).QuerySelector("input")!;
        Assert.Null(input.GetAttribute("value"));
    }

    [Fact]
    public async Task What_a_field_does_not_know_goes_to_its_control() =>
        Assert.Equal("80", (await FieldAsync("Input.Title", "x", attribute: new TagHelperAttribute("maxlength", "80"))).QuerySelector("input")!.GetAttribute("maxlength"));

    [Fact]
    public async Task A_box_that_is_not_checked_still_says_no()
    {
        var box = new CheckTagHelper(Part<FieldParts>()) { View = _view, For = Property("Input.Accept", model: false), Label = "Ja" };
        var inputs = (await RenderAsync(box, "check")).QuerySelectorAll("[name='Input.Accept']");
        Assert.Equal(["checkbox:true", "hidden:false"], inputs.Select(input => $"{input.GetAttribute("type")}:{input.GetAttribute("value")}"));
        Assert.Null(inputs[0].GetAttribute("checked"));
    }

    [Fact]
    public async Task The_summary_links_to_the_control_of_each_fault()
    {
        _view.ViewData.ModelState.AddModelError("Input.Title", "Geef een titel.");
        _view.ViewData.ModelState.AddModelError("", "Er ging iets mis.");

        var page = await RenderAsync(new ErrorSummaryTagHelper(Part<SymbolSheet>(), Part<IStringLocalizer<Common>>()) { View = _view }, "error-summary");
        var field = await FieldAsync("Input.Title", "");

        var link = Assert.Single(page.QuerySelectorAll("a"));
        Assert.Equal("Geef een titel.", link.TextContent);
        Assert.NotNull(field.QuerySelector(link.GetAttribute("href")!));
        Assert.Contains("Er ging iets mis.", page.QuerySelector("ul")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("alert", page.QuerySelector(".errors")!.GetAttribute("role"));
    }

    [Fact]
    public async Task There_is_no_summary_where_all_is_well() =>
        Assert.Equal("", (await RenderAsync(new ErrorSummaryTagHelper(Part<SymbolSheet>(), Part<IStringLocalizer<Common>>()) { View = _view }, "error-summary")).Body!.InnerHtml);

    [Fact]
    public void A_misspelt_icon_is_found_at_once() => Assert.Throws<InvalidOperationException>(() => Part<SymbolSheet>().Use("i-calender"));

    [Theory]
    [InlineData("Dina Peeters", "DP")]
    [InlineData("Joke Van de Velde", "JV")]
    [InlineData("şahin", "Ş")]
    [InlineData("", "")]
    public void A_name_becomes_its_initials(string name, string initials) => Assert.Equal(initials, MonoTagHelper.Initials(name));

    private async Task<IDocument> FieldAsync(string name, string model, string kind = "text", TagHelperAttribute? attribute = null)
    {
        var field = new FieldTagHelper(Part<FieldParts>()) { View = _view, For = Property(name, model), Label = "Titel", Hint = "Kort.", Sees = Audience.Members, Kind = kind };
        return await RenderAsync(field, "field", attribute, new TagHelperAttribute("sees", Audience.Members));
    }

    private static async Task<IDocument> RenderAsync(TagHelper helper, string tag, TagHelperAttribute? unbound = null, params TagHelperAttribute[] bound)
    {
        var context = new TagHelperContext(tag, [.. bound], new Dictionary<object, object>(), "test");
        var output = new TagHelperOutput(tag, unbound is null ? [] : [unbound], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        await helper.ProcessAsync(context, output);
        await using var html = new StringWriter();
        output.WriteTo(html, HtmlEncoder.Default);
        return new HtmlParser().ParseDocument(html.ToString());
    }

    private static ModelExpression Property(string name, object model) =>
        new(name, new EmptyModelMetadataProvider().GetModelExplorerForType(model.GetType(), model));

    private static string Described(IElement control) =>
        string.Join(' ', control.GetAttribute("aria-describedby")!.Split(' ').Select(id => control.Owner!.GetElementById(id)!.TextContent));

    private T Part<T>() where T : notnull => _services.CreateScope().ServiceProvider.GetRequiredService<T>();
}
