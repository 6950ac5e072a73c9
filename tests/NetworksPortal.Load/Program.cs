using System.Globalization;
using NetworksPortal.Benchmarks;
using NetworksPortal.Load;

// dotnet run -c Release --project tests/NetworksPortal.Load [-- small | large]: needs wrk. Prints ratios to bare pages that were measured in the same run.
// fill and measure do the two halves apart, in a folder of one's own.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["fill", var directory, var size]:
        await Town.BuildAsync(directory, Town.Of(size));
        return;
    case ["measure", var directory, var size]:
        await Measurement.RunAsync(directory, Town.Of(size));
        return;
    case ["yardstick", var directory, var address]:
        await YardstickApp.RunAsync(directory, address);
        return;
}

foreach (var size in args is [var one] ? [one] : new[] { "small", "large" })
{
    var town = Town.Of(size);
    Console.WriteLine($"{Environment.ProcessorCount} cores, {Bare.Processor()}, .NET {Environment.Version}, SQLite {Bare.SqliteVersion()}, load {Bare.Load()}");
    Console.WriteLine($"{town.Accounts} accounts, {town.Networks} networks, {town.Members} members in the first, {town.MeetingsAMonth} meetings a month, five years");
    var directory = Directory.CreateTempSubdirectory("portal-load").FullName;
    try
    {
        await Served.RunAsync("fill", directory, size);
        await Measurement.RunAsync(directory, town);
    }
    finally
    {
        Directory.Delete(directory, recursive: true);
    }
}
