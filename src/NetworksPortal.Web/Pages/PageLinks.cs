namespace NetworksPortal.Web.Pages;

/// <summary>Previous and next of a longer list.</summary>
internal sealed record PageLinks(int Page, int Pages, Func<int, string> LinkTo);
