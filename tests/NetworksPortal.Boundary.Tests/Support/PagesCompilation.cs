using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NetworksPortal.Boundary.Tests.Support;

/// <summary>Compiles sources as if they lay in Insights.Pages: with exactly the references and analyzers that its build gets, asked from the build itself.</summary>
public sealed class PagesCompilation
{
    private readonly JsonElement _items = AskTheBuild();

    public IReadOnlyList<string> References => [.. Paths("ReferencePath")];

    public IReadOnlyList<string> BannedApiAnalyzers => [.. Paths("Analyzer").Where(path => path.EndsWith("BannedApiAnalyzers.dll", StringComparison.Ordinal))];

    public CSharpCompilation Compile(string source, params IEnumerable<string> moreReferences) => CSharpCompilation.Create(
        "Offender",
        [CSharpSyntaxTree.ParseText(source)],
        References.Concat(moreReferences).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static IReadOnlyList<string> Errors(CSharpCompilation compilation) =>
        [.. compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString())];

    private IEnumerable<string> Paths(string item) => _items.GetProperty(item).EnumerateArray().Select(path => path.GetProperty("FullPath").GetString()!);

    private static JsonElement AskTheBuild()
    {
        var configuration = typeof(PagesCompilation).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        string[] arguments =
        [
            "msbuild", Repository.Project("NetworksPortal.Insights.Pages"), "-nologo", "-nodeReuse:false", "-t:ResolveReferences",
            "-p:BuildProjectReferences=false", $"-p:Configuration={configuration}", "-getItem:ReferencePath", "-getItem:Analyzer",
        ];
        using var build = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var answer = build.StandardOutput.ReadToEnd();
        build.WaitForExit();
        return build.ExitCode == 0 ? JsonDocument.Parse(answer).RootElement.GetProperty("Items") : throw new InvalidOperationException(answer);
    }
}
