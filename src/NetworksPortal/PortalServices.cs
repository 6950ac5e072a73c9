using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Administration;
using NetworksPortal.Budgets;
using NetworksPortal.Employees;
using NetworksPortal.Events;
using NetworksPortal.ExemptionHours;
using NetworksPortal.Mail;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Privacy;
using NetworksPortal.Releases;
using NetworksPortal.Rooms;
using NetworksPortal.Sealing;

namespace NetworksPortal;

public static class PortalServices
{
    /// <summary>Everything that the domain offers. Databases and clock are the host's to add.</summary>
    public static IServiceCollection AddPortal(this IServiceCollection services) => services
        .AddSealing()
        .AddEmployees()
        .AddNetworks()
        .AddMemberships()
        .AddRooms()
        .AddEvents()
        .AddBudgets()
        .AddExemptionHours()
        .AddMail()
        .AddReleases()
        .AddPrivacy()
        .AddAdministration()
        .AddRestores();
}
