using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Administration.Organisation;
using NetworksPortal.Employees;
using NetworksPortal.Sealing;

namespace NetworksPortal.Administration;

public static class AdministrationServices
{
    public static IServiceCollection AddAdministration(this IServiceCollection services) => services
        .AddScoped<Accounts>()
        .AddScoped<AccountClosing>()
        .AddScoped<AccountOpening>()
        .AddScoped<IAccountData, AdministrationData>()
        .AddScoped<IAccountRegister, AccountRegister>()
        .AddScoped<AdministrationLog>()
        .AddScoped<Administrators>()
        .AddScoped<ChangeAccount>()
        .AddScoped<ChangeMail>()
        .AddScoped<ChangeOrganisation>()
        .AddScoped<ChangeRoles>()
        .AddScoped<CloseAccount>()
        .AddScoped<CloseLeavers>()
        .AddScoped<CreateAccount>()
        .AddScoped<FirstAdministrator>()
        .AddScoped<ImportAccounts>()
        .AddScoped<IResealed, MailPasswordReseal>()
        .AddScoped<PreviewedLists>()
        .AddScoped<ReadOrganisation>()
        .AddScoped<ReadAdministrationLog>()
        .AddScoped<IReleaseJournal, ReleaseJournal>()
        .AddScoped<ReportRefusedEnvelopes>()
        .AddScoped<RequestPasswordReset>()
        .AddScoped<SendActivation>()
        .AddScoped<TakeAwaySecondFactor>()
        .AddScoped<TryMail>();

    /// <summary>The return of a backup, which reaches into every subject that keeps something of a person.</summary>
    public static IServiceCollection AddRestores(this IServiceCollection services) => services
        .AddScoped<OutAgain>()
        .AddScoped<AcceptRestore>();
}
