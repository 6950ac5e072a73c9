namespace NetworksPortal;

internal static class TextLength
{
    /// <exception cref="RuleViolation"><c>TooLong</c> with the most characters, about <paramref name="field"/>.</exception>
    public static void Check(string? text, int most, string field)
    {
        if (text?.Trim().Length > most)
        {
            throw new RuleViolation("TooLong", field, most);
        }
    }
}
