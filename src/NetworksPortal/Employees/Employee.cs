using Microsoft.AspNetCore.Identity;

namespace NetworksPortal.Employees;

/// <summary>
/// An account. It says that somebody works here, and nothing more: no last sign-in, no department,
/// and never a network.
/// </summary>
public sealed class Employee : IdentityUser<int>
{
    public const int NameLength = 120;

    private Employee() { }

    public Employee(string name, string email)
    {
        Name = name;
        Email = email;
        UserName = email;
    }

    public EmployeeId EmployeeId => new(Id);

    public string Name { get; private set; } = "";

    /// <summary>Language of pages and mails: <c>nl-BE</c> or <c>en</c>.</summary>
    public string Language { get; private set; } = "nl-BE";

    /// <summary>False once the account was closed; it cannot sign in any more.</summary>
    public bool Active { get; private set; } = true;

    public void Rename(string name) => Name = name;

    public void Speak(string language) => Language = language;

    /// <summary>Closes the account: nobody signs in with it, and its password is gone.</summary>
    public void Deactivate()
    {
        Active = false;
        PasswordHash = null;
        TurnOffSecondFactor();
    }

    /// <summary>Opens a closed account again; its holder chooses a new password by mail.</summary>
    public void Reopen() => Active = true;

    /// <summary>Takes a password, already hashed. Its owner chose it: nobody else ever does.</summary>
    public void TakePassword(string hash)
    {
        PasswordHash = hash;
        EmailConfirmed = true;
        AccessFailedCount = 0;
        LockoutEnd = null;
        EndSessions();
    }

    /// <summary>From now on a password alone does not sign in.</summary>
    public void TurnOnSecondFactor()
    {
        TwoFactorEnabled = true;
        EndSessions();
    }

    public void TurnOffSecondFactor()
    {
        TwoFactorEnabled = false;
        EndSessions();
    }

    /// <summary>Every session compares this stamp with its own.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
