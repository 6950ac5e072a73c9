namespace NetworksPortal.Sealing.Keystore;

/// <summary>The key of one network; its highest version seals, older ones still open.</summary>
public sealed record NetworkKey(int Network, int Version, byte[] Wrapped);

/// <summary>The half of an envelope's key that belongs to the person. Without it no envelope of theirs opens, in any backup.</summary>
public sealed record EmployeeSecret(int Employee, byte[] Wrapped);

/// <summary>A single key under a fixed name: statistics, mail, the addresses of spaces.</summary>
public sealed record PurposeKey(string Purpose, byte[] Wrapped);

/// <summary>A key of ASP.NET Core Data Protection, encrypted before it comes here.</summary>
public sealed record ProtectionKey(string Name, string Xml);

/// <summary>One row: how often all envelopes were sealed anew.</summary>
public sealed record Epoch(int Id, long Value);
