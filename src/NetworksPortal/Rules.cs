namespace NetworksPortal;

internal static class Rules
{
    /// <exception cref="RuleViolation">The condition does not hold.</exception>
    public static void Demand(bool holds, string code, string? field, params object[] arguments)
    {
        if (!holds)
        {
            throw new RuleViolation(code, field, arguments);
        }
    }
}
