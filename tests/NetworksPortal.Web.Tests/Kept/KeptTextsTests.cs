using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NetworksPortal.Web.Pages.Budgets;

namespace NetworksPortal.Web.Tests.Kept;

/// <summary>The texts of a page are looked up once; they say what the framework would have said.</summary>
public sealed class KeptTextsTests(PortalApp app) : IClassFixture<PortalApp>
{
    private readonly IStringLocalizer<BudgetModel> texts = app.Services.GetRequiredService<IStringLocalizer<BudgetModel>>();
    private readonly IStringLocalizer framework =
        new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance).Create(typeof(BudgetModel));

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("en")]
    public void Each_text_is_the_frameworks_and_looked_up_once(string language)
    {
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
        var all = framework.GetAllStrings(includeParentCultures: true).ToList();

        Assert.NotEmpty(all);
        Assert.All(all, text =>
        {
            Assert.Equal(text.Value, texts[text.Name].Value);
            Assert.Same(texts[text.Name], texts[text.Name]);
            Assert.Equal(framework[text.Name, 1234.5, "twee", 3, 4, 5].Value, texts[text.Name, 1234.5, "twee", 3, 4, 5].Value);
        });
    }

    [Fact]
    public void Another_language_on_the_same_thread_is_another_text()
    {
        var said = new[] { "nl-BE", "en", "nl-BE" }.Select(language =>
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return texts["State.Paid"].Value;
        }).ToList();

        Assert.Equal(["Betaald", "Paid", "Betaald"], said);
    }

    [Fact]
    public void A_text_that_is_not_there_says_so_and_is_not_kept()
    {
        Assert.True(texts["State.Verdwenen"].ResourceNotFound);
        Assert.Equal("State.Verdwenen", texts["State.Verdwenen"].Value);
        Assert.NotSame(texts["State.Verdwenen"], texts["State.Verdwenen"]);
    }
}
