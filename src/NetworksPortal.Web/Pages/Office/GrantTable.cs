using NetworksPortal.Releases;

namespace NetworksPortal.Web.Pages.Office;

/// <summary>What the table of grants shows.</summary>
/// <param name="Released">Spending as the last month that is out tells it; the books themselves are not HR's.</param>
/// <param name="Change">Whether each row leads to its forms.</param>
public sealed record GrantTable(int Year, IReadOnlyList<GrantRow> Rows, MoneyReleased Released, bool Change);
