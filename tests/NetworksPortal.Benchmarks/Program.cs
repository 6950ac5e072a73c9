using System.Diagnostics;
using System.Globalization;
using NetworksPortal.Benchmarks;

// dotnet run -c Release --project tests/NetworksPortal.Benchmarks [-- small | large | figures | pages | statement | book | mail | leavers]
// Each measurement runs in a process of its own, so that its memory is that of a portal and not of the data's maker.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["fill", var directory, var accounts, var networks]:
        await Fill.RunAsync(directory, int.Parse(accounts), int.Parse(networks));
        return;
    case ["small-figures", var directory]:
        await Figures.SmallAsync(directory);
        return;
    case ["large-figures", var directory]:
        await Figures.LargeAsync(directory);
        return;
    case ["five-years", var directory]:
        await FiveYears.RunAsync(directory);
        return;
    case ["release-figures", var directory]:
        await ReleaseCosts.ReleaseAsync(directory);
        return;
    case ["read-pages", var directory]:
        await PageCosts.ReadAsync(directory);
        return;
    case ["make-statement"]:
        StatementCosts.Run();
        return;
    case ["book-figures", var directory]:
        await Book.RunAsync(directory);
        return;
    case ["send-mail", var directory]:
        await MailCosts.RunAsync(directory);
        return;
    case ["meeting-post", var directory]:
        await MeetingPost.RunAsync(directory);
        return;
    case ["close-leavers", var directory]:
        await LeaverCosts.RunAsync(directory);
        return;
    case ["read-figures", var directory]:
        await ReleaseCosts.ReadAsync(directory);
        return;
}

Console.WriteLine($"{Environment.ProcessorCount} cores, {Bare.Processor()}, .NET {Environment.Version}, SQLite {Bare.SqliteVersion()}, load {Bare.Load()}");
Bare.Print();
if (args is [] or ["small"])
{
    Run(accounts: 10_000, networks: 5, "small-figures");
}

if (args is [] or ["large"])
{
    Run(accounts: 45_000, networks: 20, "large-figures");
}

if (args is [] or ["figures"])
{
    Run(accounts: 45_000, networks: 20, "five-years", "release-figures", "read-figures", "read-pages");
}

if (args is ["pages"])
{
    // The pages alone, without the accounts that a release has to look through.
    Run(accounts: 1_000, networks: 20, "five-years", "release-figures", "read-pages");
}

if (args is [] or ["statement"])
{
    Child("make-statement");
}

if (args is [] or ["book"])
{
    Run(accounts: 300, networks: 3, "book-figures");
}

if (args is [] or ["mail"])
{
    Run(accounts: 2_100, networks: 1, "send-mail", "meeting-post");
}

if (args is [] or ["leavers"])
{
    Run(accounts: 7_000, networks: 3, "close-leavers");
}

static void Run(int accounts, int networks, params string[] parts)
{
    var directory = Directory.CreateTempSubdirectory("portal-benchmark").FullName;
    try
    {
        Console.WriteLine($"\n{accounts} accounts x {networks} networks");
        Child("fill", directory, $"{accounts}", $"{networks}");
        Array.ForEach(parts, part => Child(part, directory));
    }
    finally
    {
        Directory.Delete(directory, recursive: true);
    }
}

static void Child(params string[] arguments)
{
    using var child = Process.Start(new ProcessStartInfo("dotnet", [typeof(Fill).Assembly.Location, .. arguments]) { UseShellExecute = false })!;
    child.WaitForExit();
    if (child.ExitCode != 0)
    {
        throw new InvalidOperationException($"{arguments[0]} ended with {child.ExitCode}.");
    }
}
