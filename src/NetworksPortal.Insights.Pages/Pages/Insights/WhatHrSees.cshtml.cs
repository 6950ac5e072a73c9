using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NetworksPortal.Insights.Pages.Pages.Insights;

/// <summary>What the figures leave out, said with examples. It reads nothing: the page is the same text for everybody, always.</summary>
public sealed class WhatHrSeesModel : PageModel
{
    /// <summary>Things that happen in a network, and what becomes of them in the figures.</summary>
    public static IReadOnlyList<string> Examples { get; } = ["Join", "Leave", "Lunch", "Hours", "Cost", "Need", "Words"];

    /// <summary>What stands in no figure at all.</summary>
    public static IReadOnlyList<string> Missing { get; } = ["Names", "Department", "Today", "Meeting", "Hours", "Payee", "Search"];

    /// <summary>What does stand there.</summary>
    public static IReadOnlyList<string> There { get; } = ["Members", "Meetings", "Visits", "Hours", "Money", "Words"];
}
