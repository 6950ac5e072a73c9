using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Sealing;

/// <summary>
/// Remembers who left and which accounts were erased, as long as a backup of the portal could bring them back. It lies
/// in the keystore, which is not restored with the portal. Erased accounts are added by
/// <see cref="KeyRing.ForgetEmployeeAsync"/>.
/// </summary>
public sealed class ErasureLedger(IDbContextFactory<KeystoreDb> keystores, KeyRing keys, TimeProvider time)
{
    /// <summary>Backups of the portal are kept for so many days.</summary>
    public const int DaysKept = 35;

    /// <summary>Where the key of the ledger lies in the keystore.</summary>
    public const string Purpose = "ledger";

    private const int TagLength = 16;
    private const int TagsInBlock = 256;
    private const int CountLength = 4;

    /// <summary>
    /// Adds personas that are in their network no more. Called with every rewrite of an account's envelopes, inside its
    /// transaction and before the commit, also where nobody left: today's block is sealed anew with the same size.
    /// </summary>
    public async Task RememberAsync(IReadOnlyCollection<Guid> left, CancellationToken ct)
    {
        Prepare();
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await using var transaction = await keystore.Database.BeginAsync(ct);
        var today = Text(time.Today());
        var last = await keystore.LeaveBlocks.AsNoTracking().Where(b => b.Day == today).OrderByDescending(b => b.Number).FirstOrDefaultAsync(ct);
        var tags = last is null ? [] : Open(last);
        var number = last?.Number ?? 0;
        tags.AddRange(left.Select(TagOf));
        for (; tags.Count > TagsInBlock; tags.RemoveRange(0, TagsInBlock))
        {
            await StoreAsync(keystore, new LeaveBlock(today, number, Seal(today, number, tags[..TagsInBlock])), ct);
            number++;
        }

        await StoreAsync(keystore, new LeaveBlock(today, number, Seal(today, number, tags)), ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>Makes the ledger's key, before anybody does something that its row could date.</summary>
    public void Prepare() => keys.Purpose(Purpose);

    /// <summary>All that is remembered, to hold a backup against.</summary>
    public async Task<Erasures> ReadAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var blocks = await keystore.LeaveBlocks.AsNoTracking().ToListAsync(ct);
        var accounts = await keystore.ErasedEmployees.AsNoTracking().Select(e => e.Employee).ToListAsync(ct);
        var tags = blocks.SelectMany(Open).ToHashSet();
        return new Erasures(accounts.Select(id => new Employees.EmployeeId(id)).ToHashSet(), persona => tags.Contains(TagOf(persona)));
    }

    /// <summary>Drops what no backup can bring back any more.</summary>
    public async Task ForgetOldAsync(CancellationToken ct)
    {
        // A backup of the day itself may have been made before the leave; the day after the last one is kept as well.
        var first = Text(time.Today().PlusDays(-DaysKept - 1));
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await keystore.LeaveBlocks.Where(b => string.Compare(b.Day, first) < 0).ExecuteDeleteAsync(ct);
        await keystore.ErasedEmployees.Where(e => string.Compare(e.Day, first) < 0).ExecuteDeleteAsync(ct);
    }

    internal static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static async Task StoreAsync(KeystoreDb keystore, LeaveBlock block, CancellationToken ct)
    {
        var known = keystore.LeaveBlocks.Where(b => b.Day == block.Day && b.Number == block.Number);
        if (await known.ExecuteUpdateAsync(set => set.SetProperty(b => b.Sealed, block.Sealed), ct) == 0)
        {
            keystore.Add(block);
            await keystore.SaveChangesAsync(ct);
        }
    }

    private byte[] Seal(string day, int number, List<UInt128> tags)
    {
        var plain = new byte[CountLength + (TagsInBlock * TagLength)];
        BinaryPrimitives.WriteInt32BigEndian(plain, tags.Count);
        for (var i = 0; i < tags.Count; i++)
        {
            BinaryPrimitives.WriteUInt128BigEndian(plain.AsSpan(CountLength + (i * TagLength)), tags[i]);
        }

        return Aead.Seal(Key("seal"), plain, Binding(day, number));
    }

    private List<UInt128> Open(LeaveBlock block)
    {
        var plain = Aead.Open(Key("seal"), block.Sealed, Binding(block.Day, block.Number));
        return [.. Enumerable.Range(0, BinaryPrimitives.ReadInt32BigEndian(plain))
            .Select(i => BinaryPrimitives.ReadUInt128BigEndian(plain.AsSpan(CountLength + (i * TagLength))))];
    }

    private UInt128 TagOf(Guid persona) => BinaryPrimitives.ReadUInt128BigEndian(HMACSHA256.HashData(Key("tag"), persona.ToByteArray()));

    private byte[] Key(string use) => HKDF.Expand(HashAlgorithmName.SHA256, keys.Purpose(Purpose), 32, Encoding.UTF8.GetBytes(use));

    private static byte[] Binding(string day, int number) => Encoding.UTF8.GetBytes($"leaves|{day}|{number}|v1");
}

/// <summary>What the ledger remembers.</summary>
public sealed class Erasures(IReadOnlySet<Employees.EmployeeId> accounts, Func<Guid, bool> hasLeft)
{
    /// <summary>Accounts that were erased.</summary>
    public IReadOnlySet<Employees.EmployeeId> Accounts { get; } = accounts;

    /// <summary>Whether the member behind this persona left, was declined, or closed their account.</summary>
    public bool HasLeft(Guid persona) => hasLeft(persona);
}
