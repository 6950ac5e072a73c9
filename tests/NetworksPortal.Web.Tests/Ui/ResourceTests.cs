using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NetworksPortal.Web.Tests.Ui;

public sealed partial class ResourceTests
{
    private static readonly Dictionary<string, Dictionary<string, string>> Dutch = Sources.Find("*.resx")
        .Where(file => !IsEnglish(file)).ToDictionary(file => file, Read, StringComparer.Ordinal);

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var missing = new List<string>();
        foreach (var (file, texts) in Dutch)
        {
            var twin = Path.ChangeExtension(file, ".en.resx");
            var english = File.Exists(twin) ? Read(twin) : [];
            missing.AddRange(texts.Keys.Except(english.Keys, StringComparer.Ordinal).Select(key => $"{Name(file)}: {key} has no English"));
            missing.AddRange(english.Keys.Except(texts.Keys, StringComparer.Ordinal).Select(key => $"{Name(file)}: {key} has no Dutch"));
        }

        Assert.NotEmpty(Dutch);
        Assert.Empty(missing);
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        var different = from pair in Dutch
                        let twin = Path.ChangeExtension(pair.Key, ".en.resx")
                        where File.Exists(twin)
                        from text in Read(twin)
                        where pair.Value.TryGetValue(text.Key, out var dutch) && !Places(dutch).SetEquals(Places(text.Value))
                        select $"{Name(pair.Key)}: {text.Key}";
        Assert.Empty(different);
    }

    [Fact]
    public void No_text_is_empty() =>
        Assert.Empty(Sources.Find("*.resx").SelectMany(file => Read(file).Where(text => text.Value.Trim().Length == 0).Select(text => $"{Name(file)}: {text.Key}")));

    [Fact]
    public void Every_text_that_a_page_names_exists()
    {
        var missing = Sources.Find("*.cshtml").Concat(Sources.Find("*.cs")).SelectMany(NamedButMissing).ToList();
        Assert.Empty(missing);
    }

    private static IEnumerable<string> NamedButMissing(string file)
    {
        var source = File.ReadAllText(file);
        var localizers = Localizer().Matches(source).Select(match => (Name: match.Groups["name"].Value, Type: match.Groups["type"].Value.Split('.')[^1])).Distinct().ToDictionary(StringComparer.Ordinal);
        localizers.TryAdd("Common", "Common");
        return from match in Named().Matches(source)
               where localizers.ContainsKey(match.Groups["name"].Value)
               let type = localizers[match.Groups["name"].Value]
               let texts = TextsOf(type, file)
               where texts is null || !texts.ContainsKey(match.Groups["key"].Value)
               select $"{Name(file)}: {type} has no '{match.Groups["key"].Value}'";
    }

    // Beside the page first: two subjects may each have a ListModel.
    private static Dictionary<string, string>? TextsOf(string type, string usedIn) =>
        Dutch.Where(pair => Path.GetFileNameWithoutExtension(pair.Key) == type)
            .OrderByDescending(pair => Path.GetDirectoryName(pair.Key) == Path.GetDirectoryName(usedIn))
            .Select(pair => pair.Value).FirstOrDefault();

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Root!.Elements("data").ToDictionary(data => (string)data.Attribute("name")!, data => (string)data.Element("value")!, StringComparer.Ordinal);

    private static HashSet<string> Places(string text) => [.. Place().Matches(text).Select(match => match.Value)];

    private static bool IsEnglish(string file) => file.EndsWith(".en.resx", StringComparison.Ordinal);

    private static string Name(string file) => Path.GetRelativePath(Sources.PathOf(), file);

    [GeneratedRegex(@"\{\d+[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"IStringLocalizer<(?<type>[\w.]+)>\s+(?<name>\w+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Localizer();

    [GeneratedRegex(@"\b(?<name>\w+)\[""(?<key>[^""]+)""[\],]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();
}
