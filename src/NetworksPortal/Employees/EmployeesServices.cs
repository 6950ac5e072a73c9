using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Employees.SecondFactors;

namespace NetworksPortal.Employees;

public static class EmployeesServices
{
    /// <summary>The host adds <see cref="PortalAddress"/> and the accounts' password hasher.</summary>
    public static IServiceCollection AddEmployees(this IServiceCollection services) => services
        .AddSingleton<DummyPassword>()
        .AddSingleton<PasswordTries>()
        .AddScoped<AccountLinks>()
        .AddScoped<PasswordCheck>()
        .AddScoped<SignInByPassword>()
        .AddScoped<EndSession>()
        .AddScoped<ChangePassword>()
        .AddScoped<ChoosePassword>()
        .AddScoped<SecondFactorRows>()
        .AddScoped<BeginSecondFactor>()
        .AddScoped<SetUpSecondFactor>()
        .AddScoped<PassSecondFactor>()
        .AddScoped<RenewRecoveryCodes>()
        .AddScoped<TurnOffSecondFactor>()
        .AddScoped<IAccountData, AccountData>();
}
