namespace NetworksPortal.Ui.Text;

/// <summary>Names the words that many pages share: <c>Common.resx</c> (nl-BE) and <c>Common.en.resx</c>.</summary>
public sealed class Common;
