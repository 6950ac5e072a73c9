namespace NetworksPortal.Employees;

/// <summary>A subject that keeps something under the number of an account says here what it is, for its holder's own file.</summary>
public interface IAccountData
{
    /// <summary>Name of the file: <c>account.json</c>.</summary>
    string FileName { get; }

    /// <summary>The entities that it speaks for. A test holds them against the whole model, so that none is forgotten.</summary>
    IReadOnlyCollection<Type> Covers { get; }

    /// <returns>Everything about the holder and nothing about anybody else, ready to be written as JSON.</returns>
    Task<object> ReadAsync(EmployeeId me, CancellationToken ct);
}
