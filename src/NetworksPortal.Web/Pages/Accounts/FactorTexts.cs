namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>Texts of setting up a second factor, shared by the pages where that is done.</summary>
public sealed class FactorTexts;
