using NetworksPortal.Memberships;
using NodaTime;

namespace NetworksPortal.Budgets.Files;

public enum CostFileKind { Csv, Xlsx }

/// <summary>For whom a file of costs is: the core team's own, or what finance needs and no more.</summary>
public enum CostFileFor { CoreTeam, Finance }

/// <summary>The words of a file, in the language of its reader.</summary>
/// <param name="Heads">Number, cost centre, day, amount, category, state, description, supplier.</param>
public sealed record CostFileWords(IReadOnlyList<string> Heads, Func<BudgetLine, string> Category, Func<CostState, string> State);

/// <summary>A year's costs as a file that a Belgian Excel opens right. Its name is the same in every network.</summary>
public sealed class CostFile(BudgetLines lines, ReadBudgetRules rules)
{
    public async Task<byte[]> Handle(Viewer viewer, int year, CostFileKind kind, CostFileFor reader, CostFileWords words, CancellationToken cancel = default)
    {
        var centre = (await rules.Handle(viewer, cancel)).CostCentre;
        var all = await lines.AllAsync(viewer, year, cancel);
        var sheet = new CostSheet(year, Heads(words.Heads, reader), [.. all.Where(line => Has(line, reader)).Select(line => Cells(line, words, centre, reader))]);
        return kind == CostFileKind.Csv ? CostCsv.Write(sheet) : CostWorkbook.Write(sheet);
    }

    public static string Name(int year, CostFileKind kind, CostFileFor reader) =>
        FormattableString.Invariant($"kosten-{year}{(reader == CostFileFor.Finance ? "-boekhouding" : "")}.{(kind == CostFileKind.Csv ? "csv" : "xlsx")}");

    /// <summary>Finance books what is committed or paid; plans and what was called off are the network's own.</summary>
    private static bool Has(BudgetLine line, CostFileFor reader) => reader == CostFileFor.CoreTeam || line.State is CostState.Committed or CostState.Paid;

    private static IReadOnlyList<string> Heads(IReadOnlyList<string> heads, CostFileFor reader) => reader == CostFileFor.Finance ? [.. heads.Take(4)] : heads;

    private static IReadOnlyList<object> Cells(BudgetLine line, CostFileWords words, string centre, CostFileFor reader)
    {
        object[] booked = [FormattableString.Invariant($"{line.Day.Year}-{line.Number:0000}"), centre, line.Day, line.Amount];
        return reader == CostFileFor.Finance ? booked : [.. booked, words.Category(line), words.State(line.State), line.Description, line.Supplier];
    }
}

/// <summary>Rows of texts, days (<see cref="LocalDate"/>) and amounts (<see cref="Euros"/>).</summary>
internal sealed record CostSheet(int Year, IReadOnlyList<string> Heads, IReadOnlyList<IReadOnlyList<object>> Rows);
