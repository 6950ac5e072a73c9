using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace NetworksPortal.Employees;

/// <summary>A session that somebody ended, for as long as its cookie could still be shown. Whose it was is not kept.</summary>
public sealed class EndedSession
{
    private EndedSession() { }

    internal EndedSession(string session, Instant until)
    {
        Hash = HashOf(session);
        Until = until;
    }

    /// <summary>SHA-256 of the session's id, which is random.</summary>
    public byte[] Hash { get; private set; } = [];

    public Instant Until { get; private set; }

    public static byte[] HashOf(string session) => SHA256.HashData(Encoding.ASCII.GetBytes(session));
}
