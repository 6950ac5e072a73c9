namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>Marks the texts that joining and changing one's choices share.</summary>
public sealed class ChoicesTexts;
