using NetworksPortal.Administration;
using NetworksPortal.Memberships;
using NetworksPortal.Sealing;
using NetworksPortal.Web.Commands.Backups;
using NetworksPortal.Web.Demo;
using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary>What the program does besides serving: <c>dotnet run --project src/NetworksPortal.Web -- COMMAND</c>.</summary>
internal static class PortalCommands
{
    private const int UsageExit = 2;
    private const string Withdraw = "withdraw-release";

    private const string Usage = """
        Commands:
          setup-link               prints a single-use link for the first administrator of a new portal
          take-second-factor ADDRESS
                                   takes the second step of an account away that lost it, where no administrator can
          doctor                   checks settings, databases, keys, mail and disk, and says the fix for each fault
          send-test-mail ADDRESS   sends one mail there, past the queue, and says what the server answered
          release-figures PERIOD   releases the figures of a period that has ended: 2026-H1, 2026-10
          withdraw-release PERIOD "REASON"
                                   takes figures that were wrong off the pages for good; everybody reads the reason
          backup FOLDER FOLDER     copies portal.db into the first and keystore.db into the second, while the portal serves
          restore FILE FILE        puts two such copies into an empty data directory
          reseal                   gives every network and the keystore new keys; stop the portal first
          accept-restore           takes an older backup of portal.db into use, without whoever left or was erased since
          empty-refused            gives up envelopes that do not open, where there is no backup to restore
          make-demo                keeps the demo of today ready beside the program; the build runs it
        Without a command the portal is served. Settings follow as --Portal:Key=value.
        """;

    /// <summary>The command among the arguments, or null where the portal is to be served.</summary>
    public static string? Find(string[] args) => args is [var first, ..] && IsWord(first) ? first : null;

    /// <summary>What the configuration is made of. What is said to a command is no part of it, whatever it looks like.</summary>
    public static string[] SettingsAmong(string[] args) => [.. args.Where((_, index) => !IsSaid(args, index))];

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string[] args, WebApplicationBuilder builder, TextWriter output)
    {
        var words = args.Where((_, index) => IsSaid(args, index)).ToArray();
        switch (words)
        {
            case ["doctor"]:
                return await Doctor.RunAsync(builder, output);
            case ["send-test-mail", .. var to]:
                return await SendTestMailCommand.RunAsync(SettingsOf(builder), to, output, CancellationToken.None);
            case ["setup-link"]:
                return await OnPortalAsync(builder, services => SetupLinkCommand.RunAsync(services, output));
            case ["take-second-factor", .. var account]:
                return await OnPortalAsync(builder, services => TakeSecondFactorCommand.RunAsync(services, account, output));
            case ["release-figures", .. var period]:
                return await OnPortalAsync(builder, services => ReleaseFiguresCommand.RunAsync(services, period, output));
            case [Withdraw, .. var what]:
                return await OnPortalAsync(builder, services => WithdrawReleaseCommand.RunAsync(services, what, output));
            case ["backup", .. var folders]:
                return await BackupCommand.RunAsync(SettingsOf(builder), folders, output, CancellationToken.None);
            case ["restore", .. var files]:
                return await RestoreCommand.RunAsync(SettingsOf(builder), files, output, CancellationToken.None);
            case [ReadyDemo.Command]:
                return await MakeDemoAsync(builder);
            case [KeyRotation.Name]:
                return await OnPortalAsync(builder, services => ResealCommand.RunAsync(services, output), KeyRotation.Name);
            case [AcceptRestore.Name]:
                return await OnPortalAsync(builder, services => AcceptRestoreCommand.RunAsync(services, output), AcceptRestore.Name);
            case [EmptyRefused.Name]:
                return await OnPortalAsync(builder, services => EmptyRefusedCommand.RunAsync(services, output), EmptyRefused.Name);
            default:
                await Console.Error.WriteLineAsync($"There is no command '{string.Join(' ', words)}'.\n{Usage}");
                return UsageExit;
        }
    }

    /// <summary>Runs on the portal with its databases up to date, but not serving.</summary>
    /// <param name="builder">What the framework prepared.</param>
    /// <param name="run">The command itself.</param>
    /// <param name="alone">Its name, where it changes keys and nobody else may be at work.</param>
    private static async Task<int> OnPortalAsync(WebApplicationBuilder builder, Func<IServiceProvider, Task<int>> run, string? alone = null)
    {
        builder.AddPortalHost(SettingsOf(builder), alone is not null);
        await using var app = builder.Build();
        await app.PrepareAsync(alone);
        return await run(app.Services);
    }

    private static async Task<int> MakeDemoAsync(WebApplicationBuilder builder)
    {
        var settings = SettingsOf(builder);
        return settings is { Demo: true, Clock: null }
            ? await OnPortalAsync(builder, async _ =>
            {
                await ReadyDemo.KeepAsync(settings.DataDirectory, CancellationToken.None);
                return 0;
            })
            : throw new StartRefused("make-demo needs --Portal:Demo=true and no Portal:Clock; nothing was changed.");
    }

    private static PortalSettings SettingsOf(WebApplicationBuilder builder) => PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);

    /// <summary>What is not a setting (<c>--Key=value</c>, <c>Key=value</c>).</summary>
    private static bool IsWord(string argument) => !argument.StartsWith('-') && !argument.Contains('=');

    /// <summary>A reason may hold whatever a setting holds, so it is known by its place.</summary>
    private static bool IsReason(string[] args, int index) => index == 2 && args[0] == Withdraw && !args[index].StartsWith("--", StringComparison.Ordinal);

    private static bool IsSaid(string[] args, int index) => IsWord(args[index]) || IsReason(args, index);
}
