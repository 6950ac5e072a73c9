namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>Texts about passwords, shared by the pages where one is chosen.</summary>
public sealed class PasswordTexts;
