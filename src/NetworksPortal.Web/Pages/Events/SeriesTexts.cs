namespace NetworksPortal.Web.Pages.Events;

/// <summary>Names the words about meetings that come back: <c>SeriesTexts.resx</c>.</summary>
public sealed class SeriesTexts;
