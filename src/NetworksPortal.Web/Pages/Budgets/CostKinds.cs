using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using NetworksPortal.Budgets;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>What a cost can be for.</summary>
public sealed record CostChoices(CostKinds Kinds, IReadOnlyList<CostMeeting> Meetings)
{
    public IEnumerable<SelectListItem> MeetingItems(IStringLocalizer texts) =>
        Meetings.Select(meeting => new SelectListItem(meeting.Name, meeting.Id.ToString())).Prepend(new SelectListItem(texts["NoMeeting"], ""));
}

/// <summary>The kinds of cost of a network, and how each is called.</summary>
public sealed record CostKinds(BudgetRulesNow Rules)
{
    public string Name(CostCategory shared, OwnCategoryId? own, IStringLocalizer texts) =>
        Rules.Categories.FirstOrDefault(category => category.Id == own)?.Name ?? texts["Category." + shared].Value;

    /// <summary>One that is no longer offered stands there only where the cost has it.</summary>
    public IEnumerable<SelectListItem> Offered(string? chosen, IStringLocalizer texts) =>
        Items(Rules.Categories.Where(category => !category.IsRetired || category.Id.ToString() == chosen), texts).Prepend(new SelectListItem(texts["Choose"], ""));

    /// <summary>All that a cost of the book can have, to look for.</summary>
    public IEnumerable<SelectListItem> All(IStringLocalizer texts) => Items(Rules.Categories, texts);

    /// <summary>The network's own names first.</summary>
    private static IEnumerable<SelectListItem> Items(IEnumerable<OwnCategoryName> own, IStringLocalizer texts) => own
        .Select(category => new SelectListItem(category.Name, category.Id.ToString()))
        .Concat(Enum.GetNames<CostCategory>().Select(name => new SelectListItem(texts["Category." + name], name)));
}
