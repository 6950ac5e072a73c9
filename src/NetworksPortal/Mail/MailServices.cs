using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Mail;

public static class MailServices
{
    public static IServiceCollection AddMail(this IServiceCollection services) => services;
}
