using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>Which cost goes where. The button of a row sends it as one value, so that one form serves the whole list.</summary>
public sealed record CostStep(CostState To, CostLineId Cost)
{
    public static bool TryParse(string? sent, out CostStep? step)
    {
        step = sent?.Split('.') is [var state, var id] && Enum.TryParse<CostState>(state, out var to) && Enum.IsDefined(to) && Guid.TryParse(id, out var cost) ? new(to, new(cost)) : null;
        return step is not null;
    }

    public override string ToString() => $"{To}.{Cost.Value:N}";
}
