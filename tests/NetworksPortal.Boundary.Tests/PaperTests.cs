using System.Text.RegularExpressions;
using NetworksPortal.Boundary.Tests.Support;

namespace NetworksPortal.Boundary.Tests;

/// <summary>A paper that names a test is worth what the test is: each name has to be that of a class of tests.</summary>
public sealed partial class PaperTests
{
    public static TheoryData<string> Papers => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Papers))]
    public async Task Every_test_that_a_paper_names_is_there(string paper)
    {
        var named = NamesOfTests().Matches(await File.ReadAllTextAsync(Path.Combine(Repository.Root, paper))).Select(match => match.Groups["name"].Value);
        var written = Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories).Select(Path.GetFileNameWithoutExtension);

        Assert.Empty(named.Except(written, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_decision_stands_in_the_list_of_decisions()
    {
        var folder = Path.Combine(Repository.Root, "docs", "decisions");
        var list = await File.ReadAllTextAsync(Path.Combine(folder, "README.md"));
        var decisions = Directory.EnumerateFiles(folder, "0*.md").Select(Path.GetFileName);

        Assert.All(decisions, decision => Assert.Contains($"({decision})", list, StringComparison.Ordinal));
    }

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+Tests)`", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NamesOfTests();
}
