namespace NetworksPortal.Employees;

/// <summary>
/// What a password has to be: long, and not guessed from its owner. No rules about capitals and signs, which make
/// passwords alike (NIST SP 800-63B).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 10;
    public const int Longest = 128;
    private const int FewestSigns = 5;

    private static readonly string[] Guessable = ["wachtwoord", "password", "welkom", "azerty", "qwerty", "1234567"];

    /// <exception cref="RuleViolation">It may not be this one.</exception>
    public static void Check(string password, string name, string email)
    {
        var code = password switch
        {
            { Length: < Shortest } => "PasswordTooShort",
            { Length: > Longest } => "PasswordTooLong",
            _ when password.Distinct().Count() < FewestSigns => "PasswordTooPlain",
            _ when IsGuessable(password, name, email) => "PasswordGuessable",
            _ => null,
        };
        if (code is not null)
        {
            throw new RuleViolation(code, "Password", code == "PasswordTooLong" ? Longest : Shortest);
        }
    }

    private static bool IsGuessable(string password, string name, string email) =>
        Guessable
            .Concat(name.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Append(email.Split('@')[0])
            .Where(word => word.Length >= 4)
            .Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase));
}
