using System.Text.Json;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.ExemptionHours;

/// <summary>An entry as it stood at one time.</summary>
public sealed record HoursThen(LocalDate Day, int Quarters, string Note);

/// <param name="At">When it was changed.</param>
/// <param name="Before">What stood there.</param>
/// <param name="After">What stands there since; null where it was removed.</param>
public sealed record HoursChanged(Instant At, HoursThen Before, HoursThen? After);

/// <summary>One correction or removal of somebody's hours, by themselves: what stood there, what came instead, and when. All of it sealed.</summary>
public sealed class HourChange
{
    private HourChange() { }

    public HourChange(HourEntry entry, YearMonth month, HoursChanged changed, INetworkSeal seal)
    {
        Network = entry.Network;
        Persona = entry.Persona;
        Entry = entry.Id;
        Month = month;
        Told = seal.Seal(Network, JsonSerializer.Serialize(new Line(
            InstantPattern.ExtendedIso.Format(changed.At), Text(changed.Before.Day), changed.Before.Quarters, changed.Before.Note,
            changed.After is { } after ? Text(after.Day) : null, changed.After?.Quarters ?? 0, changed.After?.Note ?? "")));
    }

    public long Id { get; private set; }

    public NetworkId Network { get; private set; }

    public PersonaId Persona { get; private set; }

    public HourEntryId Entry { get; private set; }

    /// <summary>The month whose sum it changed.</summary>
    public YearMonth Month { get; private set; }

    public SealedText Told { get; private set; } = SealedText.Empty;

    public HoursChanged Open(INetworkSeal seal)
    {
        var line = JsonSerializer.Deserialize<Line>(seal.Open(Network, Told))!;
        return new(
            InstantPattern.ExtendedIso.Parse(line.At).Value,
            new HoursThen(Day(line.DayBefore), line.QuartersBefore, line.NoteBefore),
            line.DayAfter is { } day ? new HoursThen(Day(day), line.QuartersAfter, line.NoteAfter) : null);
    }

    private static string Text(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    private sealed record Line(string At, string DayBefore, int QuartersBefore, string NoteBefore, string? DayAfter, int QuartersAfter, string NoteAfter);
}
