namespace NetworksPortal.Memberships;

/// <summary>A member inside one network. Random, one per network and account, so that two networks cannot be joined on it.</summary>
public readonly record struct PersonaId(Guid Value)
{
    public static PersonaId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString("N");
}
