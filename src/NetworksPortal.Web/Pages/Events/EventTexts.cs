namespace NetworksPortal.Web.Pages.Events;

/// <summary>Names the words that the pages about meetings share: <c>EventTexts.resx</c>.</summary>
public sealed class EventTexts;
