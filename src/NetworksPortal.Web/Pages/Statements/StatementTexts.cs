namespace NetworksPortal.Web.Pages.Statements;

/// <summary>Carries the words of a statement, on the page and on paper.</summary>
public sealed class StatementTexts;
