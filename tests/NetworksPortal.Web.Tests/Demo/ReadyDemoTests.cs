using NetworksPortal.Web.Tests.Commands;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Demo;

/// <summary>The demo that the build makes, and who takes it.</summary>
public class ReadyDemoTests(ReadyDemoTests.Made made) : IClassFixture<ReadyDemoTests.Made>, IDisposable
{
    /// <summary>Early enough: the master key lies there before the first of them.</summary>
    private const int FirstCommands = 3;

    private readonly string data = DemoTemplate.NewFolder();

    private static string Kept => Path.Combine(Path.GetDirectoryName(typeof(Program).Assembly.Location)!, "demo");

    private static byte[] KeptKey => KeyOf(Kept);

    [Fact]
    public void A_build_makes_it_of_itself_and_where_the_program_looks_for_it()
    {
        var said = BuildOfDemo.Properties("ReadyDemo", "DemoAtWork", "TargetPath", "CompileAhead");

        Assert.Equal(Path.Combine(Path.GetDirectoryName(said.GetProperty("TargetPath").GetString())!, Path.GetFileName(Kept)) + "/", said.GetProperty("ReadyDemo").GetString());
        Assert.Contains("/obj/", said.GetProperty("DemoAtWork").GetString(), StringComparison.Ordinal);
        Assert.Equal("true", said.GetProperty("CompileAhead").GetString());
        Assert.Equal("Build", (string?)BuildOfDemo.Target.Attribute("AfterTargets"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_first_start_copies_it(bool isSecondTry)
    {
        Assert.True(made.Code == 0, made.Said);
        if (isSecondTry)
        {
            // What a copying leaves that was broken off.
            Directory.CreateDirectory(Path.Combine(data, "demo.part"));
            await File.WriteAllTextAsync(Path.Combine(data, "keystore.db"), "half a file");
        }

        await using var portal = await ServingProgram.OnAsync(data, "--Portal:Demo=true");
        using var amina = portal.Visit(await portal.SignInAsync("amina@stad.example"));
        var space = (await amina.OpenAsync("/me")).QuerySelector("a[href^='/space/']")!.GetAttribute("href")!;

        Assert.Equal(KeptKey, KeyOf(data));
        Assert.Contains("Farid", (await amina.OpenAsync(space + "/people")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(data, "demo.part")));
    }

    [Fact]
    public async Task A_demo_that_is_there_stays()
    {
        DemoTemplate.CopyTo(data);
        var key = KeyOf(data);

        await using var portal = await ServingProgram.OnAsync(data, "--Portal:Demo=true");

        Assert.Equal(key, KeyOf(data));
        await portal.SignInAsync("els@stad.example");
    }

    [Theory]
    [InlineData("--Portal:Demo=true", "--Portal:Clock=" + PortalApp.Clock)]
    [InlineData("--Portal:Demo=false")]
    public async Task Another_clock_and_a_real_portal_make_their_own(params string[] settings)
    {

        await PortalProgram.DieAsync(data, FirstCommands, ["--Urls=http://127.0.0.1:0", .. settings]);

        Assert.NotEqual(KeptKey, KeyOf(data));
    }

    [Fact]
    public async Task What_another_day_or_another_program_made_is_not_taken()
    {
        var stamp = Path.Combine(Kept, "stamp");
        var written = await File.ReadAllTextAsync(stamp);
        try
        {
            await File.WriteAllTextAsync(stamp, written.Replace("20", "19", StringComparison.Ordinal));
            await PortalProgram.DieAsync(data, FirstCommands, "--Urls=http://127.0.0.1:0", "--Portal:Demo=true");
        }
        finally
        {
            await File.WriteAllTextAsync(stamp, written);
        }

        Assert.NotEqual(KeptKey, KeyOf(data));
    }

    public void Dispose() => DemoTemplate.Remove(data);

    private static byte[] KeyOf(string folder) => File.ReadAllBytes(Path.Combine(folder, "master.key"));

    /// <summary>Made with the words of the build, beside the program that these tests start.</summary>
    public sealed class Made : IAsyncLifetime
    {
        public int Code { get; private set; }

        public string Said { get; private set; } = "";

        public async Task InitializeAsync()
        {
            var data = DemoTemplate.NewFolder();
            (Code, var output, var error) = await PortalProgram.RunAsync(data, BuildOfDemo.Words);
            Said = output + error;
            DemoTemplate.Remove(data);
        }

        public Task DisposeAsync()
        {
            Directory.Delete(Kept, recursive: true);
            return Task.CompletedTask;
        }
    }
}
