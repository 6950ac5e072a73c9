using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.ExemptionHours.Statements;
using NetworksPortal.Memberships;

namespace NetworksPortal.ExemptionHours;

public static class ExemptionHoursServices
{
    public static IServiceCollection AddExemptionHours(this IServiceCollection services) => services
        .AddScoped<GrantHours>()
        .AddScoped<GrantedHours>()
        .AddScoped<GrantConsultation>()
        .AddScoped<GrantedConsultation>()
        .AddScoped<TellEvidence>()
        .AddScoped<WithdrawEvidence>()
        .AddScoped<PendingEvidence>()
        .AddScoped<LogHours>()
        .AddScoped<CorrectHours>()
        .AddScoped<RemoveHours>()
        .AddScoped<MyMonth>()
        .AddScoped<NetworkMonth>()
        .AddScoped<MyHourChanges>()
        .AddScoped<AllowanceAhead>()
        .AddScoped<TeamMonth>()
        .AddScoped<MonthShares>()
        .AddScoped<SharePool>()
        .AddScoped<ForgetShares>()
        .AddScoped<NetworkYears>()
        .AddScoped<ChooseHoursView>()
        .AddScoped<AskForReminder>()
        .AddScoped<RemindToLog>()
        .AddScoped<MyStatement>()
        .AddSingleton<StatementSeal>()
        .AddScoped<INetworkTraces, EvidenceOfClosedNetwork>()
        .AddScoped<INetworkTraces, SharesOfClosedNetwork>()
        .AddScoped<IPersonaData, HoursData>()
        .AddScoped<IPersonaTraces, HourTraces>();
}
