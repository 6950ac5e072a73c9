using Microsoft.Extensions.DependencyInjection;

namespace NetworksPortal.Employees;

public static class EmployeesServices
{
    public static IServiceCollection AddEmployees(this IServiceCollection services) => services
        .AddScoped<AccountLinks>();
}
