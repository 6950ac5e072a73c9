using NetworksPortal;
using NetworksPortal.Persistence;
using NetworksPortal.Web;
using NetworksPortal.Web.Commands;
using NetworksPortal.Web.Demo;
using NetworksPortal.Web.Health;
using NetworksPortal.Web.Settings;

try
{
    // Published, the settings lie beside the program; under `dotnet run` at the top of the repository.
    var here = Directory.GetCurrentDirectory();
    var isGiven = Array.Exists(args, argument => argument.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
    var root = isGiven ? null : File.Exists(Path.Combine(here, "appsettings.json")) ? here : AppContext.BaseDirectory;
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = PortalCommands.SettingsAmong(args), ContentRootPath = root });
    if (PortalCommands.Find(args) is not null)
    {
        return await PortalCommands.RunAsync(args, builder, Console.Out);
    }

    var settings = PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
    await ReadyDemo.TakeAsync(settings, CancellationToken.None);
    builder.AddPortalHost(settings);

    var app = builder.Build();
    // The pages are put together while the databases are made ready; nothing listens before both are.
    var prepared = Task.Run(() => app.PrepareAsync());
    app.UsePortal();
    await prepared;
    await app.ServeAsync();
    return 0;
}
catch (StartRefused refused)
{
    await Console.Error.WriteLineAsync(refused.Message);
    return 1;
}
catch (Exception failure) when (StorageTroubles.Of(failure) is { })
{
    await Console.Error.WriteLineAsync(StorageWatch.Refusal(StorageTroubles.Of(failure)!.Value, failure));
    return 1;
}
