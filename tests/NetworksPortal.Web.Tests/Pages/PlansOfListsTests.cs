using Microsoft.Data.Sqlite;

namespace NetworksPortal.Web.Tests.Pages;

/// <summary>A list is read in the order of an index: five years of meetings or costs are not sorted for the fifty that a page shows (docs/decisions/0035).</summary>
public sealed class PlansOfListsTests : IDisposable
{
    private readonly PortalApp app = new PortalApp().Changing(AskedCommands.OfPagesAlone);

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("events", "\"Events\"")]
    [InlineData("events/past", "\"Events\"")]
    [InlineData("desk/budget", "\"CostLines\"")]
    public async Task No_list_is_sorted(string list, string rows)
    {
        using var chris = await app.SignInAs("chris@stad.example");
        using var asked = new AskedCommands(app.DataDirectory);

        await chris.OpenAsync($"{app.Space("roze-neuzekes")}/{list}");

        var ordered = asked.All.Where(command => command.Text.Contains(rows, StringComparison.Ordinal) && command.Text.Contains("ORDER BY", StringComparison.Ordinal) && command.Text.Contains("LIMIT", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(ordered);
        Assert.All(ordered, command => Assert.DoesNotContain(PlanOf(command), step => step.Contains("TEMP B-TREE", StringComparison.Ordinal)));
    }

    private static List<string> PlanOf(AskedCommands.Asked asked)
    {
        using var connection = new SqliteConnection($"Data Source={asked.Database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + asked.Text;
        foreach (var (name, value) in asked.Values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        using var reader = command.ExecuteReader();
        List<string> steps = [];
        while (reader.Read())
        {
            steps.Add(reader.GetString(3));
        }

        return steps;
    }
}
