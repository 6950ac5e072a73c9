using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Memberships;

namespace NetworksPortal.Budgets;

public static class BudgetsServices
{
    public static IServiceCollection AddBudgets(this IServiceCollection services) => services
        .AddScoped<GrantMoney>()
        .AddScoped<GrantedMoney>()
        .AddScoped<EnterCost>()
        .AddScoped<MoveCost>()
        .AddScoped<BudgetOverview>()
        .AddScoped<IPersonaData, CostsData>()
        .AddScoped<IPersonaTraces, CostTraces>();
}
