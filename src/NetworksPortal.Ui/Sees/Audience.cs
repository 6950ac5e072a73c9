namespace NetworksPortal.Ui.Sees;

/// <summary>Who sees what somebody fills in, from the smallest circle to the widest.</summary>
public enum Audience
{
    /// <summary>Nobody, not even the portal's own people: nothing is kept.</summary>
    Nobody,
    OnlyMe,

    /// <summary>Whoever keeps the accounts, and the one whose account it is.</summary>
    Administrators,
    CoreTeam,
    Members,

    /// <summary>The members of every network that hosts a meeting together.</summary>
    HostingMembers,
    Everyone,
}

internal static class AudienceSymbols
{
    public static string Symbol(this Audience audience) => audience switch
    {
        Audience.Nobody => "zn",
        Audience.OnlyMe => "z0",
        Audience.Administrators or Audience.CoreTeam => "z1",
        Audience.Members or Audience.HostingMembers => "z2",
        Audience.Everyone => "z3",
        _ => throw new ArgumentOutOfRangeException(nameof(audience)),
    };
}
