namespace NetworksPortal.Memberships;

/// <summary>A subject that keeps something under a persona says here what it is, for that member's own file.</summary>
public interface IPersonaData
{
    /// <summary>Name of the file: <c>answers.json</c>.</summary>
    string FileName { get; }

    /// <summary>The entities that it speaks for. A test holds them against the whole model, so that none is forgotten.</summary>
    IReadOnlyCollection<Type> Covers { get; }

    /// <returns>Everything about this member and nothing about anybody else: a text as it stands, or what becomes JSON.</returns>
    Task<object> ReadAsync(Viewer me, CancellationToken ct);
}
