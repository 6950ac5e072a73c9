namespace NetworksPortal;

/// <summary>
/// A rule of the house said no, and the person can do something about it. Nothing was saved.
/// </summary>
/// <param name="code">Resource key of the message, looked up in the texts of the page that shows it.</param>
/// <param name="field">Name of the input that it is about, or null where it is about the whole.</param>
/// <param name="arguments">What fills the message's placeholders.</param>
public sealed class RuleViolation(string code, string? field = null, params object[] arguments) : Exception(code)
{
    public string Code { get; } = code;

    public string? Field { get; } = field;

    public IReadOnlyList<object> Arguments { get; } = arguments;
}
