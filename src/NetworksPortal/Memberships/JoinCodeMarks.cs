using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Memberships;

/// <summary>What has become of a code: still open, used on a day that still counts, or gone.</summary>
internal readonly record struct JoinCodeMark(bool IsOpen, LocalDate? UsedOn)
{
    public static JoinCodeMark Open { get; } = new(IsOpen: true, UsedOn: null);

    public static JoinCodeMark Gone { get; }
}

/// <summary>
/// Reads and writes the sealed marks of codes. All of them are rewritten together with every envelope: a single row that
/// changed would tell that the one account that was rewritten joined this network.
/// </summary>
public sealed class JoinCodeMarks(PortalDb db, INetworkSeal seal, TimeProvider time)
{
    private const string OpenWord = "open";
    private const string GoneWord = "gone";

    /// <summary>Seals all marks anew, without the days that count no more, and drops what expired. Saved by the caller.</summary>
    internal async Task RewriteAsync(CancellationToken ct)
    {
        var now = time.Now();
        var today = time.Today();
        await db.Set<JoinCode>().Where(c => c.Expires <= now).ExecuteDeleteAsync(ct);
        foreach (var code in await db.Set<JoinCode>().ToListAsync(ct))
        {
            var mark = Read(code);
            Write(code, mark.UsedOn < today ? JoinCodeMark.Gone : mark);
        }
    }

    /// <summary>A mark that does not open lets nobody in, and stops nobody's sign-in, which rewrites all of them.</summary>
    internal JoinCodeMark Read(JoinCode code)
    {
        try
        {
            return seal.Open(code.Network, code.Mark) switch
            {
                OpenWord => JoinCodeMark.Open,
                GoneWord or "" => JoinCodeMark.Gone,
                var day => new JoinCodeMark(IsOpen: false, LocalDatePattern.Iso.Parse(day).Value),
            };
        }
        catch (CryptographicException)
        {
            return JoinCodeMark.Gone;
        }
    }

    internal void Write(JoinCode code, JoinCodeMark mark) => code.Hold(seal.Seal(code.Network, WordOf(mark)));

    internal SealedText New(NetworkId network) => seal.Seal(network, WordOf(JoinCodeMark.Open));

    private static string WordOf(JoinCodeMark mark) =>
        mark.IsOpen ? OpenWord : mark.UsedOn is { } day ? LocalDatePattern.Iso.Format(day) : GoneWord;
}
