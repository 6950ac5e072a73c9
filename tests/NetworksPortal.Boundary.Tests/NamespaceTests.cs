using Mono.Cecil;
using NetworksPortal.Boundary.Tests.Support;

namespace NetworksPortal.Boundary.Tests;

/// <summary>Inside the domain a subject is a folder and a namespace. Which may name which is decided here.</summary>
public sealed class NamespaceTests
{
    /// <summary>For each subject, what it may name beside the ground.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Networks"] = [],
        ["Employees"] = [],
        // Looks through whatever somebody hands in, and knows of nobody.
        ["Files"] = [],
        ["Mail"] = ["Employees"],
        ["Sealing"] = ["Networks", "Employees"],
        ["Memberships"] = ["Networks", "Employees", "Sealing", "Mail"],
        ["Rooms"] = ["Networks", "Employees"],
        ["Events"] = ["Networks", "Employees", "Sealing", "Memberships", "Rooms", "Mail", "Files"],
        ["Budgets"] = ["Networks", "Employees", "Sealing", "Memberships", "Files"],
        ["ExemptionHours"] = ["Networks", "Employees", "Sealing", "Memberships", "Mail"],
    };

    /// <summary>They may read all, and nobody may name them.</summary>
    private static readonly string[] Readers = ["Releases", "Privacy", "Administration"];

    private static readonly string[] Ground = ["", "Persistence"];

    /// <summary>The one type that may be named where its subject may not: money and hours can belong to a meeting.</summary>
    private static readonly string[] ForAll = ["NetworksPortal.Events.EventId"];

    [Fact]
    public void Each_subject_names_only_what_lies_below_it()
    {
        var offences = Uses().Where(use => use.From is not ("" or "Persistence") && !Readers.Contains(use.From) && !MayName(use.From, use.To))
            .Where(use => !ForAll.Contains(use.Type)).Select(use => $"{use.By} names {use.Type}").Distinct(StringComparer.Ordinal);

        Assert.Empty(offences);
    }

    [Fact]
    public void Nobody_names_those_that_read_all()
    {
        var offences = Uses().Where(use => use.From is not ("" or "Persistence") && use.From != use.To && Readers.Contains(use.To)).Select(use => $"{use.By} names {use.Type}");

        Assert.Empty(offences.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public void The_reading_of_uses_sees_into_methods_and_lambdas()
    {
        var seen = Uses().Select(use => (use.From, use.To)).ToHashSet();

        Assert.All([("Releases", "Events"), ("Memberships", "Sealing"), ("Budgets", "Events")], use => Assert.Contains(use, seen));
    }

    [Fact]
    public void Every_subject_stands_in_the_table()
    {
        var subjects = Uses().Select(use => use.From).Distinct(StringComparer.Ordinal);

        Assert.Empty(subjects.Except([.. Allowed.Keys, .. Readers, .. Ground], StringComparer.Ordinal));
    }

    private static bool MayName(string from, string to) => from == to || Ground.Contains(to) || (Allowed.TryGetValue(from, out var allowed) && allowed.Contains(to));

    private static List<(string By, string From, string Type, string To)> Uses()
    {
        using var assembly = AssemblyDefinition.ReadAssembly(Repository.Built("NetworksPortal"));
        return [.. assembly.MainModule.Types.Where(type => IsOurs(type.Namespace)).SelectMany(type => TypeUse.Of(type)
            .Where(used => used.Scope == assembly.MainModule && IsOurs(Outer(used).Namespace))
            .Select(used => (type.FullName, Subject(type.Namespace), Outer(used).FullName, Subject(Outer(used).Namespace))))];
    }

    private static TypeReference Outer(TypeReference type) => type.DeclaringType is { } outer ? Outer(outer) : type;

    private static bool IsOurs(string name) => name == "NetworksPortal" || name.StartsWith("NetworksPortal.", StringComparison.Ordinal);

    private static string Subject(string name) => name.Split('.') is [_, var subject, ..] ? subject : "";
}
