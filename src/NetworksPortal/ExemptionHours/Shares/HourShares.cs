using System.Globalization;
using System.Text;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;

namespace NetworksPortal.ExemptionHours.Shares;

/// <summary>
/// How a core team shares the month's pool among its members, from a month on. Sealed and always of one size, so that the row
/// tells neither who is in the team nor how many they are.
/// </summary>
public sealed class HourShares
{
    private const int LineLength = 38;

    private HourShares() { }

    public HourShares(NetworkId network, YearMonth since)
    {
        Network = network;
        Since = since;
    }

    public NetworkId Network { get; private set; }

    public YearMonth Since { get; private set; }

    public SealedText Told { get; private set; } = SealedText.Empty;

    /// <summary>How often it was written. Who changes it says which one they read.</summary>
    public int Version { get; private set; }

    /// <param name="parts">Quarters a month for each persona that has a part of its own.</param>
    /// <param name="seal">Of the network.</param>
    public void Write(IReadOnlyDictionary<PersonaId, int> parts, INetworkSeal seal)
    {
        Tell(parts, seal);
        Version++;
    }

    /// <summary>Nobody changed it, and so the version stays.</summary>
    public void Keep(Func<PersonaId, bool> whom, INetworkSeal seal) => Tell(Open(seal).Where(part => whom(part.Key)).ToDictionary(), seal);

    public IReadOnlyDictionary<PersonaId, int> Open(INetworkSeal seal) => seal.Open(Network, Told)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        .ToDictionary(line => new PersonaId(Guid.ParseExact(line[0], "N")), line => int.Parse(line[1], NumberStyles.None, CultureInfo.InvariantCulture));

    private void Tell(IReadOnlyDictionary<PersonaId, int> parts, INetworkSeal seal)
    {
        var lines = new StringBuilder();
        foreach (var (persona, quarters) in parts.OrderBy(part => part.Key.Value))
        {
            lines.Append(CultureInfo.InvariantCulture, $"{persona.Value:N} {quarters,4}\n");
        }

        Told = seal.Seal(Network, lines.ToString().PadRight(HourGrant.MostSeats * LineLength));
    }
}
