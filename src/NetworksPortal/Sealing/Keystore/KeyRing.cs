using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;

namespace NetworksPortal.Sealing.Keystore;

/// <summary>
/// Opens the keystore for the classes of Sealing. Keys are unwrapped once and kept in memory.
/// </summary>
public sealed class KeyRing(IDbContextFactory<KeystoreDb> keystores, MasterKey master, TimeProvider time)
{
    private const int KeyLength = 32;
    private const char VersionMark = '|';

    private readonly KeyWrap wrap = new(master);
    private readonly ConcurrentDictionary<string, byte[]> purposes = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Network, int Version), byte[]> networks = new();
    private readonly ConcurrentDictionary<int, int> newest = new();
    private readonly ConcurrentDictionary<string, int> newestOfPurpose = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<int, byte[]> employees = new();
    private readonly Lock filling = new();
    private bool employeesLoaded;

    /// <summary>Tries one stored key of each kind, before anything is sealed with a master key that opens none of them.</summary>
    /// <exception cref="StartRefused">The master key is not the one of this keystore.</exception>
    public async Task RefuseWrongMasterKeyAsync(CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (!Opens(keystore, master))
        {
            throw new StartRefused("The master key does not open the keystore: put the key of this keystore back (Portal:MasterKeyFile), or restore both from one day; nothing was changed.");
        }
    }

    /// <summary>Whether a master key opens a stored key of each kind.</summary>
    public static bool Opens(KeystoreDb keystore, MasterKey master)
    {
        var tried = new KeyWrap(master);
        var network = keystore.NetworkKeys.AsNoTracking().OrderBy(k => k.Network).FirstOrDefault();
        var employee = keystore.EmployeeSecrets.AsNoTracking().OrderBy(s => s.Employee).FirstOrDefault();
        var purpose = keystore.PurposeKeys.AsNoTracking().OrderBy(k => k.Purpose).FirstOrDefault();
        try
        {
            _ = network is null ? [] : tried.Unwrap(network.Wrapped, KeyWrap.NetworkName(network.Network, network.Version));
            _ = employee is null ? [] : tried.Unwrap(employee.Wrapped, KeyWrap.EmployeeName(employee.Employee));
            _ = purpose is null ? [] : tried.Unwrap(purpose.Wrapped, KeyWrap.PurposeName(purpose.Purpose));
            return true;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    /// <summary>Makes the key of a new network. Calling it twice keeps the first.</summary>
    public async Task AddNetworkAsync(NetworkId network, CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        if (!await keystore.NetworkKeys.AnyAsync(k => k.Network == network.Value, ct))
        {
            keystore.Add(new NetworkKey(network.Value, 1, wrap.Wrap(RandomNumberGenerator.GetBytes(KeyLength), KeyWrap.NetworkName(network.Value, 1))));
            await keystore.SaveChangesAsync(ct);
        }
    }

    /// <summary>Makes secrets for accounts that have none yet.</summary>
    public async Task AddEmployeesAsync(IReadOnlyCollection<EmployeeId> accounts, CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        var wanted = accounts.Select(a => a.Value).ToHashSet();
        var present = await keystore.EmployeeSecrets.Where(s => wanted.Contains(s.Employee)).Select(s => s.Employee).ToListAsync(ct);
        wanted.ExceptWith(present);
        keystore.AddRange(wanted.Select(id => new EmployeeSecret(id, wrap.Wrap(RandomNumberGenerator.GetBytes(KeyLength), KeyWrap.EmployeeName(id)))));
        await keystore.SaveChangesAsync(ct);
    }

    /// <summary>
    /// Destroys the secret of an erased account, so that none of its envelopes opens again in any backup, and remembers the
    /// erasure for <see cref="ErasureLedger.DaysKept"/> days. Call it after the portal has committed: with the secret goes the
    /// only way to find what else there is to erase. Calling it twice is harmless.
    /// </summary>
    public async Task ForgetEmployeeAsync(EmployeeId employee, CancellationToken ct)
    {
        await using var keystore = await keystores.CreateDbContextAsync(ct);
        await using (var transaction = await keystore.Database.BeginAsync(ct))
        {
            await keystore.EmployeeSecrets.Where(s => s.Employee == employee.Value).ExecuteDeleteAsync(ct);
            await keystore.ErasedEmployees.Where(e => e.Employee == employee.Value).ExecuteDeleteAsync(ct);
            keystore.Add(new ErasedEmployee(employee.Value, ErasureLedger.Text(time.Today())));
            await keystore.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        lock (filling)
        {
            employees.TryRemove(employee.Value, out _);
        }

        await Residue.SweepAsync(keystore, ct);
    }

    /// <summary>The version that seals now; earlier ones still open.</summary>
    public int NewestVersion(NetworkId network) => newest.GetOrAdd(network.Value, id =>
    {
        using var keystore = keystores.CreateDbContext();
        return keystore.NetworkKeys.Where(k => k.Network == id).Max(k => k.Version);
    });

    /// <summary>Gives every network a new key, and every purpose that has versions, in the caller's keystore transaction. Call <see cref="ForgetVersions"/> after its commit.</summary>
    internal async Task AddVersionsAsync(KeystoreDb keystore, CancellationToken ct)
    {
        foreach (var latest in (await keystore.NetworkKeys.AsNoTracking().ToListAsync(ct)).GroupBy(k => k.Network))
        {
            var (network, version) = (latest.Key, latest.Max(k => k.Version) + 1);
            keystore.Add(new NetworkKey(network, version, wrap.Wrap(RandomNumberGenerator.GetBytes(KeyLength), KeyWrap.NetworkName(network, version))));
        }

        var named = await keystore.PurposeKeys.AsNoTracking().Select(k => k.Purpose).ToListAsync(ct);
        foreach (var latest in named.Where(name => VersionOf(name) > 0).GroupBy(name => name[..name.LastIndexOf(VersionMark)], StringComparer.Ordinal))
        {
            var name = VersionName(latest.Key, latest.Max(VersionOf) + 1);
            keystore.Add(new PurposeKey(name, wrap.Wrap(RandomNumberGenerator.GetBytes(KeyLength), KeyWrap.PurposeName(name))));
        }
    }

    internal void ForgetVersions()
    {
        newest.Clear();
        newestOfPurpose.Clear();
    }

    /// <exception cref="CryptographicException">There is no such key.</exception>
    public byte[] Network(NetworkId network, int version) => networks.GetOrAdd((network.Value, version), id =>
    {
        using var keystore = keystores.CreateDbContext();
        var stored = keystore.NetworkKeys.AsNoTracking().SingleOrDefault(k => k.Network == id.Network && k.Version == id.Version)
            ?? throw new CryptographicException("The keystore has no such key of a network.");
        return wrap.Unwrap(stored.Wrapped, KeyWrap.NetworkName(id.Network, id.Version));
    });

    /// <exception cref="CryptographicException">There is no secret of this account.</exception>
    public byte[] Employee(EmployeeId employee)
    {
        LoadEmployees();
        return employees.GetOrAdd(employee.Value, id =>
        {
            using var keystore = keystores.CreateDbContext();
            var stored = keystore.EmployeeSecrets.AsNoTracking().SingleOrDefault(s => s.Employee == id)
                ?? throw new CryptographicException("The keystore has no secret of this account.");
            return wrap.Unwrap(stored.Wrapped, KeyWrap.EmployeeName(id));
        });
    }

    /// <summary>A key of its own for one purpose, made the first time that it is asked for.</summary>
    public byte[] Purpose(string purpose) => purposes.GetOrAdd(purpose, name =>
    {
        using var keystore = keystores.CreateDbContext();
        var stored = keystore.PurposeKeys.AsNoTracking().SingleOrDefault(k => k.Purpose == name);
        if (stored is null)
        {
            stored = new PurposeKey(name, wrap.Wrap(RandomNumberGenerator.GetBytes(KeyLength), KeyWrap.PurposeName(name)));
            keystore.Add(stored);
            try
            {
                keystore.SaveChanges();
            }
            catch (DbUpdateException)
            {
                // Another process was first; its key counts.
                keystore.ChangeTracker.Clear();
                stored = keystore.PurposeKeys.AsNoTracking().Single(k => k.Purpose == name);
            }
        }

        return wrap.Unwrap(stored.Wrapped, KeyWrap.PurposeName(name));
    });

    /// <summary>
    /// The newest version of a purpose that gets a new key when all keys are renewed. Earlier versions stay for good; the first is
    /// made the first time that this is asked.
    /// </summary>
    public int NewestVersion(string purpose) => newestOfPurpose.GetOrAdd(purpose, name =>
    {
        using var keystore = keystores.CreateDbContext();
        var stored = keystore.PurposeKeys.AsNoTracking().Select(k => k.Purpose).AsEnumerable()
            .Where(key => key.StartsWith(name + VersionMark, StringComparison.Ordinal)).Select(VersionOf).DefaultIfEmpty(0).Max();
        return stored > 0 ? stored : 1;
    });

    /// <exception cref="CryptographicException">There never was such a version.</exception>
    public byte[] Purpose(string purpose, int version) => version >= 1 && version <= NewestVersion(purpose)
        ? Purpose(VersionName(purpose, version))
        : throw new CryptographicException("The keystore has no such key of a purpose.");

    /// <summary>Gives a purpose a key from outside, for a demo whose figures must come out the same every time.</summary>
    /// <exception cref="InvalidOperationException">The purpose has another key; a real one is never replaced.</exception>
    public void SetPurpose(string purpose, byte[] key)
    {
        using var keystore = keystores.CreateDbContext();
        if (!keystore.PurposeKeys.Any(k => k.Purpose == purpose))
        {
            keystore.Add(new PurposeKey(purpose, wrap.Wrap(key, KeyWrap.PurposeName(purpose))));
            keystore.SaveChanges();
        }

        if (!Purpose(purpose).AsSpan().SequenceEqual(key))
        {
            throw new InvalidOperationException($"The purpose '{purpose}' has a key already.");
        }
    }

    private static string VersionName(string purpose, int version) => $"{purpose}{VersionMark}{version.ToString(CultureInfo.InvariantCulture)}";

    /// <returns>0 where the name of the purpose says none.</returns>
    private static int VersionOf(string name) =>
        int.TryParse(name.AsSpan(name.LastIndexOf(VersionMark) + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : 0;

    private void LoadEmployees()
    {
        if (Volatile.Read(ref employeesLoaded))
        {
            return;
        }

        lock (filling)
        {
            using var keystore = keystores.CreateDbContext();
            foreach (var secret in keystore.EmployeeSecrets.AsNoTracking())
            {
                employees.TryAdd(secret.Employee, wrap.Unwrap(secret.Wrapped, KeyWrap.EmployeeName(secret.Employee)));
            }

            Volatile.Write(ref employeesLoaded, true);
        }
    }
}
