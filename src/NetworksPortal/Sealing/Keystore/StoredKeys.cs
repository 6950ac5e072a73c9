namespace NetworksPortal.Sealing.Keystore;

/// <summary>The key of one network; its highest version seals, older ones still open.</summary>
/// <param name="Retired">Unix milliseconds from which nothing lies under it any more but backups; null while it is in use.</param>
public sealed record NetworkKey(int Network, int Version, byte[] Wrapped, long? Retired = null);

/// <summary>The half of an envelope's key that belongs to the person. Without it no envelope of theirs opens, in any backup.</summary>
public sealed record EmployeeSecret(int Employee, byte[] Wrapped);

/// <summary>A single key under a fixed name: statistics, mail, the addresses of spaces.</summary>
public sealed record PurposeKey(string Purpose, byte[] Wrapped);

/// <summary>A key of ASP.NET Core Data Protection, encrypted before it comes here.</summary>
public sealed record ProtectionKey(string Name, string Xml);

/// <summary>
/// One full reseal. The highest that is finished is the epoch of every blob; one above it that is not finished is the
/// epoch that blobs are being sealed under now. Earlier ones are kept as long as a backup of their time is.
/// </summary>
/// <param name="Number">Rises by one.</param>
/// <param name="Begun">Unix milliseconds.</param>
/// <param name="Finished">Unix milliseconds; null while the reseal is under way.</param>
public sealed record Epoch(long Number, long Begun, long? Finished);

/// <summary>An account that was erased, so that no older backup brings it back.</summary>
/// <param name="Employee">Whose.</param>
/// <param name="Day">ISO date in Brussels.</param>
public sealed record ErasedEmployee(int Employee, string Day);

/// <summary>Who left a network on one day, as tags that nobody without the key can read or count. Every block has one size.</summary>
public sealed record LeaveBlock(string Day, int Number, byte[] Sealed);

/// <summary>A long piece of work on keys that was begun and has to be finished before the portal serves again.</summary>
/// <param name="Name">The command that finishes it.</param>
/// <param name="Stage">How far it has come.</param>
public sealed record KeyWork(string Name, string Stage);

/// <summary>
/// What was published for a period, kept where nobody writes who only has the portal's database. It is no secret: everybody reads it.
/// Its fields are those of a release, and its mark holds them together.
/// </summary>
public sealed record ReleaseCopy(string Period, long PublishedAt, string Payload, string Sha256, long? WithdrawnAt, string Reason, byte[] Mark);
