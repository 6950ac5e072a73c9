using System.Text.RegularExpressions;
using NetworksPortal.Confidentiality.Tests.Worlds;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Beside everything that a person fills in stands who will see it.</summary>
public sealed partial class WhoSeesLabelTests : IDisposable
{
    private readonly World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_field_of_every_form_says_who_sees_it()
    {
        var fields = await world.FieldsAsync();
        Assert.True(fields.Count > 60, $"Only {fields.Count} fields were found.");
        Assert.DoesNotContain(fields, field => field.Label is null);
    }

    [Fact]
    public void No_page_writes_down_by_itself_who_sees_a_field()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cshtml", SearchOption.AllDirectories)
            .Where(page => !page.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(pages);
        Assert.DoesNotContain(pages, page => WrittenDown().IsMatch(File.ReadAllText(page)));
    }

    /// <summary>A label with a circle of its own, instead of one that it reads from a rule.</summary>
    [GeneratedRegex("""\bsees="[A-Z]|<sees who="[A-Z]""", RegexOptions.None, 60_000)]
    private static partial Regex WrittenDown();
}
