using NetworksPortal.Web.Settings;

namespace NetworksPortal.Web.Commands;

/// <summary>
/// <c>doctor</c>: looks at everything that an operator can mend, changes nothing, and exits with 1 where it found a
/// fault. It runs on a portal that refuses to start, and beside one that serves.
/// </summary>
internal static class Doctor
{
    public static async Task<int> RunAsync(WebApplicationBuilder builder, TextWriter output)
    {
        var worst = Severity.Ok;
        // A key that cannot be used is found by two exams.
        await foreach (var finding in ExamineAsync(builder).Distinct())
        {
            worst = finding.Severity > worst ? finding.Severity : worst;
            await output.WriteLineAsync($"{Label(finding.Severity)}  {finding.What}");
            if (finding.Fix.Length > 0)
            {
                await output.WriteLineAsync($"         {finding.Fix}");
            }
        }

        return worst == Severity.Fault ? 1 : 0;
    }

    private static async IAsyncEnumerable<Finding> ExamineAsync(WebApplicationBuilder builder)
    {
        var (settings, refused) = SettingsOf(builder);
        if (settings is null)
        {
            yield return new(Severity.Fault, refused, "Mend the setting in appsettings.json, the environment or the command line.");
            yield break;
        }

        yield return new(Severity.Ok, "The settings are valid.");
        foreach (var finding in DirectoryExam.Examine(settings.DataDirectory, settings.MasterKeyFile))
        {
            yield return finding;
        }

        await foreach (var finding in DatabaseExam.ExamineAsync(settings.DataDirectory))
        {
            yield return finding;
        }

        await foreach (var finding in KeysExam.ExamineAsync(settings))
        {
            yield return finding;
        }

        yield return await ClockExam.ExamineAsync(settings);
        yield return await ThemeExam.ExamineAsync(settings);
        await foreach (var finding in DeletionExam.ExamineAsync(settings.DataDirectory))
        {
            yield return finding;
        }

        await foreach (var finding in MailExam.ExamineAsync(settings, builder.Environment))
        {
            yield return finding;
        }
    }

    private static (PortalSettings? Settings, string Refused) SettingsOf(WebApplicationBuilder builder)
    {
        try
        {
            return (PortalSettings.Read(builder.Configuration, builder.Environment.ContentRootPath), "");
        }
        catch (StartRefused refused)
        {
            return (null, refused.Message);
        }
    }

    private static string Label(Severity severity) => severity switch
    {
        Severity.Ok => "ok     ",
        Severity.Warning => "warning",
        _ => "FAULT  ",
    };
}
