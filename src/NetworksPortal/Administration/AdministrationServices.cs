using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees;

namespace NetworksPortal.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<Accounts>()
        .AddScoped<AccountOpening>()
        .AddScoped<IAccountData, AdministrationData>()
        .AddScoped<IAccountRegister, AccountRegister>()
        .AddScoped<AdministrationLog>()
        .AddScoped<Administrators>()
        .AddScoped<ChangeAccount>()
        .AddScoped<ChangeRoles>()
        .AddScoped<CloseAccount>()
        .AddScoped<CreateAccount>()
        .AddScoped<FirstAdministrator>()
        .AddScoped<ImportAccounts>()
        .AddScoped<ReadAdministrationLog>()
        .AddScoped<IReleaseJournal, ReleaseJournal>()
        .AddScoped<ReportRefusedEnvelopes>()
        .AddScoped<RequestPasswordReset>()
        .AddScoped<SendActivation>()
        .AddScoped<TakeAwaySecondFactor>();

    /// <summary>The return of a backup, which reaches into every subject that keeps something of a person.</summary>
    public static IServiceCollection AddRestores(this IServiceCollection services) => services
        .AddScoped<OutAgain>()
        .AddScoped<AcceptRestore>();
}
