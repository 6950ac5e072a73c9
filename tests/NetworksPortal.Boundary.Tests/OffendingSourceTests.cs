using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NetworksPortal.Boundary.Tests.Support;

namespace NetworksPortal.Boundary.Tests;

/// <summary>Writes the code that must not be possible in the pages of figures, and demands that it fails.</summary>
public sealed class OffendingSourceTests(PagesCompilation pages) : IClassFixture<PagesCompilation>
{
    public static TheoryData<string> NamesOfPeopleAndTheirData =>
    [
        "public class Offender { public NetworksPortal.Memberships.PersonaId Persona; }",
        "public class Offender { public NetworksPortal.Memberships.Viewer? Viewer; }",
        "public class Offender { public NetworksPortal.Employees.Employee? Employee; }",
        "public class Offender { public NetworksPortal.Employees.EmployeeId Employee; }",
        "public class Offender(NetworksPortal.Persistence.PortalDb db) { public object Db => db; }",
        "public class Offender(NetworksPortal.Sealing.INetworkSeal seal) { public object Seal => seal; }",
        "public class Offender { public System.Collections.Generic.List<NetworksPortal.ExemptionHours.HourEntry> Hours = []; }",
        "public class Offender { public NetworksPortal.Releases.FigureRelease? Row; }",
    ];

    [Theory]
    [MemberData(nameof(NamesOfPeopleAndTheirData))]
    public void A_page_of_figures_cannot_name_a_person_or_their_data(string source)
    {
        Assert.NotEmpty(PagesCompilation.Errors(pages.Compile(source)));
    }

    [Theory]
    [MemberData(nameof(NamesOfPeopleAndTheirData))]
    public void It_is_the_missing_reference_alone_that_stops_it(string source)
    {
        string[] domain = [Repository.Built("NetworksPortal"), Repository.Built("Microsoft.EntityFrameworkCore"), Repository.Built("Microsoft.AspNetCore.Identity.EntityFrameworkCore")];

        Assert.Empty(PagesCompilation.Errors(pages.Compile(source, domain)));
    }

    [Theory]
    [InlineData("public class Offender { public object Table = new NetworksPortal.Insights.ReleasedTable(null!, null!, null!, null!); }")]
    [InlineData("public class Offender { public object Figure = NetworksPortal.Insights.Figure.Exact(7); }")]
    [InlineData("public class Offender { public object Figure(NetworksPortal.Insights.Figure figure) => figure with { Value = 7 }; }")]
    [InlineData("public class Offender { public int Start(NetworksPortal.Insights.SecretOffsets offsets) => offsets.For(\"link\", NetworksPortal.Insights.Measure.Members, 5); }")]
    [InlineData("public class Offender { public Microsoft.EntityFrameworkCore.DbContext? Db; }")]
    [InlineData("public class Offender { public Microsoft.Data.Sqlite.SqliteConnection? Db; }")]
    public void A_page_of_figures_cannot_make_a_figure_or_open_a_database(string source)
    {
        Assert.NotEmpty(PagesCompilation.Errors(pages.Compile(source)));
    }

    [Fact]
    public void Harmless_code_compiles_there()
    {
        const string source = """
            using NetworksPortal.Insights;
            public class Harmless(IReleasedStatistics statistics)
            {
                public async System.Threading.Tasks.Task<int> Count() => (await statistics.AllAsync(default)).Shown.Count;
            }
            """;

        Assert.Empty(PagesCompilation.Errors(pages.Compile(source)));
        Assert.DoesNotContain(pages.References, path => Path.GetFileName(path) == "NetworksPortal.dll");
    }

    [Theory]
    [InlineData("public class Offender { public object? Get(Microsoft.AspNetCore.Http.HttpContext http) => http.RequestServices; }")]
    [InlineData("public class Offender(System.IServiceProvider services) { public object? Get() => services.GetService(typeof(string)); }")]
    [InlineData("public class Offender { public object Get() => System.Reflection.Assembly.Load(\"NetworksPortal\"); }")]
    [InlineData("public class Offender { public object? Get() => System.Type.GetType(\"NetworksPortal.Persistence.PortalDb, NetworksPortal\"); }")]
    [InlineData("public class Offender { public object? Get(System.Type type) => System.Activator.CreateInstance(type); }")]
    [InlineData("public class Offender { public object Get(object page) => page.GetType(); }")]
    [InlineData("public class Offender { public string Get() => System.IO.File.ReadAllText(\"data/portal.db\"); }")]
    [InlineData("public class Offender : Microsoft.AspNetCore.Mvc.RazorPages.PageModel { public object Get() => User; }")]
    public async Task Reaching_around_the_references_is_reported(string source)
    {
        Assert.NotEmpty(await BannedAsync(source));
    }

    [Fact]
    public async Task Harmless_code_is_not_reported() =>
        Assert.Empty(await BannedAsync("public class Harmless(NetworksPortal.Insights.IReleasedStatistics statistics) { public object Get() => statistics; }"));

    private async Task<ImmutableArray<Diagnostic>> BannedAsync(string source)
    {
        var compilation = pages.Compile(source);
        Assert.Empty(PagesCompilation.Errors(compilation));
        var analyzers = pages.BannedApiAnalyzers.SelectMany(path => new AnalyzerFileReference(path, Loader.Instance).GetAnalyzers(LanguageNames.CSharp));
        var symbols = new BannedSymbols(Path.Combine(Path.GetDirectoryName(Repository.Project("NetworksPortal.Insights.Pages"))!, "BannedSymbols.txt"));
        var found = await compilation.WithAnalyzers([.. analyzers], new AnalyzerOptions([symbols])).GetAnalyzerDiagnosticsAsync();
        return [.. found.Where(diagnostic => diagnostic.Id == "RS0030")];
    }

    private sealed class BannedSymbols(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public static Loader Instance { get; } = new();

        public void AddDependencyLocation(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);

        public System.Reflection.Assembly LoadFromPath(string fullPath) => System.Reflection.Assembly.LoadFrom(fullPath);
    }
}
