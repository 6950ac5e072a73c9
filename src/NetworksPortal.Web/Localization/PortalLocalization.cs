using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using NetworksPortal.Ui.Preferences;
using NetworksPortal.Ui.Text;

namespace NetworksPortal.Web.Localization;

public static class PortalLocalization
{
    /// <summary>Texts beside their pages, Dutch first; messages of forms in the words of the page that shows them.</summary>
    public static IServiceCollection AddPortalLocalization(this IServiceCollection services)
    {
        services.AddLocalization();
        services.AddSingleton<ResourceManagerStringLocalizerFactory>().AddSingleton<IStringLocalizerFactory, KeptTextsFactory>();
        services.Configure<RequestLocalizationOptions>(options =>
        {
            var cultures = Preference.Languages.Select(CultureInfo.GetCultureInfo).ToList();
            options.DefaultRequestCulture = new("nl-BE");
            options.SupportedCultures = cultures;
            options.SupportedUICultures = cultures;
            options.RequestCultureProviders = [new ReadingCulture()];
        });
        services.Configure<MvcDataAnnotationsLocalizationOptions>(options => options.DataAnnotationLocalizerProvider =
            (type, factory) => factory.Create(type.DeclaringType ?? type));
        services.AddSingleton<IConfigureOptions<MvcOptions>, BindingMessages>();
        return services;
    }
}

/// <summary>What binding itself has to say about a value, which the framework says in English alone.</summary>
internal sealed class BindingMessages(IStringLocalizer<Common> texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        // A missing text is for the page to judge, not for the compiler's annotations.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        var messages = options.ModelBindingMessageProvider;
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Field.Required"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Field.Required"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Field.Required"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Field.Required"]);
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["Field.Invalid"]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["Field.Invalid"]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Field.Invalid"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Field.Invalid"]);
        messages.SetValueIsInvalidAccessor(_ => texts["Field.Invalid"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Field.NotANumber"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Field.NotANumber"]);
    }
}
