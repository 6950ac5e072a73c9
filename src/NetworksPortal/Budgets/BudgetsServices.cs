using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Budgets;

public static class BudgetsServices
{
    public static IServiceCollection AddBudgets(this IServiceCollection services) => services;
}
