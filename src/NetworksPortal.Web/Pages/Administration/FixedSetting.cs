namespace NetworksPortal.Web.Pages.Administration;

/// <summary>Something that the configuration says, shown where else its field would stand.</summary>
public sealed record FixedSetting(string Label, string Value);
