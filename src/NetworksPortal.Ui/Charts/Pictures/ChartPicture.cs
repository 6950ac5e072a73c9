namespace NetworksPortal.Ui.Charts.Pictures;

/// <summary>What stands around a chart that leaves the portal as a file: it must still be understood on somebody's slide.</summary>
/// <param name="Title">What is shown.</param>
/// <param name="Subtitle">Of when, and since when it stands.</param>
/// <param name="Sentence">The whole chart in words, for who does not see it.</param>
/// <param name="Notes">Under the chart: what is not shown and why, how it is protected.</param>
public sealed record PictureFrame(string Title, string Subtitle, string Sentence, IReadOnlyList<string> Notes);

/// <param name="Fill">A token of the theme.</param>
public sealed record PictureLegend(string Fill, string Text);
