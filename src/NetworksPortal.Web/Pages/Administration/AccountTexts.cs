namespace NetworksPortal.Web.Pages.Administration;

/// <summary>Texts about accounts (roles, states, languages, rules), shared by the pages of the administration.</summary>
public sealed class AccountTexts;
