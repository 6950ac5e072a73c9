namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>A statement in words. The page and the PDF show this and nothing else, so that they say the same.</summary>
/// <param name="Language">Of the words: <c>nl-BE</c>.</param>
/// <param name="Issuer">Who it comes from.</param>
/// <param name="Title">What it is.</param>
/// <param name="Lead">One sentence.</param>
/// <param name="Facts">Name, month and hours, each with its label.</param>
/// <param name="CheckTitle">Above how it is checked.</param>
/// <param name="CheckText">How it is checked.</param>
/// <param name="Place">The address to type.</param>
/// <param name="CodeLabel">Before the code.</param>
/// <param name="Code">To type there.</param>
/// <param name="QrText">The same for who cannot see the QR code.</param>
/// <param name="QrAddress">What the QR code says.</param>
/// <param name="Note">What it does not say, and why.</param>
public sealed record StatementSheet(
    string Language, string Issuer, string Title, string Lead, IReadOnlyList<(string Label, string Value)> Facts, string CheckTitle, string CheckText,
    string Place, string CodeLabel, string Code, string QrText, string QrAddress, string Note);
