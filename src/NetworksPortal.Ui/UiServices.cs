using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.WebEncoders;
using NetworksPortal.Ui.Assets;
using NetworksPortal.Ui.Charts.Pictures;
using NetworksPortal.Ui.Forms;
using NetworksPortal.Ui.Kept;
using NetworksPortal.Ui.Notices;
using NetworksPortal.Ui.Preferences;
using NetworksPortal.Ui.Sees;
using NetworksPortal.Ui.Symbols;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Ui;

public static class UiServices
{
    /// <summary>The tag helpers' needs. The host adds an <see cref="Navigation.IPortalNavigation"/> of its own.</summary>
    public static IServiceCollection AddPortalUi(this IServiceCollection services, Action<UiOptions> configure)
    {
        services.Configure(configure);
        // Every letter that a page may hold is written as itself; what has a meaning in HTML is escaped regardless.
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton<SymbolLibrary>();
        services.AddScoped<SymbolSheet>();
        services.AddSingleton<KeptParts>();
        services.AddScoped<SeesLabel>();
        services.AddScoped<FieldParts>();
        services.AddSingleton<FlashCookie>();
        services.AddSingleton<PreferenceCookie>();
        services.TryAddSingleton<ICurrentLook, ConfiguredLook>();
        services.AddSingleton<Themes>();
        // Whatever is worn at the moment of asking.
        services.AddTransient(provider => provider.GetRequiredService<Themes>().Sheet);
        services.AddTransient(provider => provider.GetRequiredService<Themes>().Colours);
        services.AddTransient<ChartPictures>();
        services.AddSingleton<Markdown>();
        return services;
    }
}
