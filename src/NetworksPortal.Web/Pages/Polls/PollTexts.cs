namespace NetworksPortal.Web.Pages.Polls;

/// <summary>Names the words that the pages about polls of dates share: <c>PollTexts.resx</c>.</summary>
public sealed class PollTexts;
