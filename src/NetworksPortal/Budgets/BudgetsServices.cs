using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Budgets.Claims;
using NetworksPortal.Budgets.Files;
using NetworksPortal.Budgets.Receipts;
using NetworksPortal.Budgets.Years;
using NetworksPortal.Memberships;

namespace NetworksPortal.Budgets;

public static class BudgetsServices
{
    public static IServiceCollection AddBudgets(this IServiceCollection services) => services
        .AddScoped<GrantMoney>()
        .AddScoped<GrantedMoney>()
        .AddScoped<SetCarryRule>()
        .AddScoped<CarryRules>()
        .AddScoped<CostBook>()
        .AddScoped<EnterCost>()
        .AddScoped<CorrectCost>()
        .AddScoped<MoveCost>()
        .AddScoped<ApproveCost>()
        .AddScoped<BudgetOverview>()
        .AddScoped<BudgetLines>()
        .AddScoped<CostFile>()
        .AddScoped<ReadBudgetRules>()
        .AddScoped<SettleBudgetRules>()
        .AddScoped<NameCategory>()
        .AddScoped<KeptReceipts>()
        .AddScoped<AskExpenseBack>()
        .AddScoped<WithdrawClaim>()
        .AddScoped<ReadClaims>()
        .AddScoped<DecideClaim>()
        .AddScoped<CloseYear>()
        .AddScoped<YearReport>()
        .AddScoped<IPersonaData, CostsData>()
        .AddScoped<IPersonaData, ClaimsData>()
        .AddScoped<IPersonaTraces, CostTraces>()
        .AddScoped<INetworkTraces, BookOfClosedNetwork>();
}
