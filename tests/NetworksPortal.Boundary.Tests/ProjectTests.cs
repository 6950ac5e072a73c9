using System.Xml.Linq;
using Mono.Cecil;
using NetworksPortal.Boundary.Tests.Support;

namespace NetworksPortal.Boundary.Tests;

/// <summary>Who may reference whom: in the project files, and in what was compiled from them.</summary>
public sealed class ProjectTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["NetworksPortal.Insights"] = [],
        ["NetworksPortal.Ui"] = [],
        ["NetworksPortal.Insights.Pages"] = ["NetworksPortal.Insights", "NetworksPortal.Ui"],
        ["NetworksPortal"] = ["NetworksPortal.Insights"],
        ["NetworksPortal.Web"] = ["NetworksPortal", "NetworksPortal.Insights", "NetworksPortal.Insights.Pages", "NetworksPortal.Ui"],
    };

    public static TheoryData<string> Projects => [.. Allowed.Keys];

    [Fact]
    public void Every_project_that_ships_stands_in_the_table()
    {
        var ships = Directory.EnumerateDirectories(Path.Combine(Repository.Root, "src")).Select(Path.GetFileName).Where(name => name != "NetworksPortal.DesignTime");

        Assert.Equal(Allowed.Keys.Order(StringComparer.Ordinal), ships.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_names_only_what_it_may(string project)
    {
        var named = XDocument.Load(Repository.Project(project)).Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension((string)reference.Attribute("Include")!));

        Assert.Subset(Allowed[project].ToHashSet(StringComparer.Ordinal), named.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void What_is_compiled_uses_only_what_its_project_may(string project)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Repository.Built(project));
        var used = assembly.MainModule.AssemblyReferences.Select(reference => reference.Name).Where(name => name.StartsWith("NetworksPortal", StringComparison.Ordinal));

        Assert.Subset(Allowed[project].ToHashSet(StringComparer.Ordinal), used.ToHashSet(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_assembly_opens_its_inside_to_another(string project)
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Repository.Built(project));

        Assert.DoesNotContain(assembly.CustomAttributes, attribute => attribute.AttributeType.Name is "InternalsVisibleToAttribute" or "IgnoresAccessChecksToAttribute");
    }

    [Fact]
    public void Disclosure_control_needs_no_package_and_nothing_beyond_the_runtime()
    {
        var project = XDocument.Load(Repository.Project("NetworksPortal.Insights"));
        using var assembly = AssemblyDefinition.ReadAssembly(Repository.Built("NetworksPortal.Insights"));

        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(project.Descendants("FrameworkReference"));
        Assert.All(assembly.MainModule.AssemblyReferences, reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));
    }

    [Fact]
    public void The_pages_of_figures_reach_no_database_and_no_accounts()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Repository.Built("NetworksPortal.Insights.Pages"));
        string[] forbidden = ["Microsoft.EntityFrameworkCore", "Microsoft.Data", "Microsoft.AspNetCore.Identity", "SQLitePCLRaw", "System.Data", "System.Reflection.Emit"];

        Assert.DoesNotContain(assembly.MainModule.AssemblyReferences, reference => Array.Exists(forbidden, name => reference.Name.StartsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void References_do_not_travel_along()
    {
        var settings = XDocument.Load(Path.Combine(Repository.Root, "Directory.Build.props"));

        Assert.Contains(settings.Descendants("DisableTransitiveProjectReferences"), setting => setting.Parent!.Attribute("Condition") is null && setting.Value == "true");
    }
}
