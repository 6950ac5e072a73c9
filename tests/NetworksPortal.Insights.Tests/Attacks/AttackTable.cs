using System.Globalization;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace NetworksPortal.Insights.Tests.Attacks;

/// <summary>What each attack got, printed when all have run. docs/figures.md keeps it.</summary>
public sealed class AttackTable(IMessageSink output) : IDisposable
{
    public const string Name = "attacks";

    private readonly List<string> rows = [];

    public void Add(string knows, string asks, string rule, double mean, double worst) =>
        rows.Add(string.Create(CultureInfo.InvariantCulture, $"| {knows} | {asks} | {rule} | {mean:0.000} | {worst:0.000} |"));

    public void Dispose()
    {
        string[] table = ["| the attacker knows | asks | rule | mean | worst |", "|---|---|---|---|---|", .. rows.Order(StringComparer.Ordinal)];
        output.OnMessage(new DiagnosticMessage("\n" + string.Join('\n', table)));
    }
}

[CollectionDefinition(AttackTable.Name)]
public sealed class Attacks : ICollectionFixture<AttackTable>;
