using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace NetworksPortal.Mail;

public static class MailServices
{
    /// <summary>The transports that this build has.</summary>
    public static IReadOnlyList<MailTransportKind> Built { get; } =
    [
        MailTransportKind.Pickup,
        MailTransportKind.Smtp,
#if MAILKIT
        MailTransportKind.MailKit,
#endif
    ];

    /// <summary>The host adds <see cref="MailSettings"/>, which it may answer anew each time.</summary>
    public static IServiceCollection AddMail(this IServiceCollection services)
    {
        services.TryAddSingleton<IMailSeal, ProtectedMailSeal>();
        return services
            .AddSingleton<IMailTransport>(own => new CurrentTransport(own.GetRequiredService<MailSettings>, own.GetRequiredService<TimeProvider>()))
            .AddSingleton<Postman>()
            .AddScoped<Outbox>()
            .AddScoped<OutboxState>()
            .AddScoped<DropGivenUp>()
            .AddScoped<SendOneMail>()
            .AddScoped<SendQueuedMail>();
    }

    public static IMailTransport TransportOf(MailSettings settings, TimeProvider time) => settings.Transport switch
    {
        MailTransportKind.Smtp => new SmtpTransport(settings, time),
#if MAILKIT
        MailTransportKind.MailKit => new MailKitTransport(settings, time),
#endif
        _ => new PickupTransport(settings),
    };
}
