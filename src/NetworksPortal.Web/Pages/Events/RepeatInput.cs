using System.ComponentModel.DataAnnotations;
using NetworksPortal.Events.Series;
using NetworksPortal.Ui.Text;
using NetworksPortal.Web.Forms;
using NodaTime;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>How a meeting comes back, as typed.</summary>
public sealed class RepeatInput
{
    /// <summary>Empty for a meeting that does not come back.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string Rhythm { get; set; } = "";

    public string? Until { get; set; }

    public string? Times { get; set; }

    /// <summary>The days that stood on the page, so that nobody plans what they have not seen.</summary>
    public string? Shown { get; set; }

    /// <summary>Which of them are left out.</summary>
    public List<string> Without { get; set; } = [];

    public bool IsOnce => Rhythm.Length == 0;

    private IEnumerable<string> Seen => Shown?.Split(' ') ?? [];

    internal bool HasSeen(LocalDate day) => Seen.Contains(Words.Machine(day), StringComparer.Ordinal);

    /// <summary>A holiday is left out until somebody says otherwise.</summary>
    internal bool LeavesOut(LocalDate day) => HasSeen(day) ? Without.Contains(Words.Machine(day), StringComparer.Ordinal) : Holidays.Has(day);

    /// <exception cref="RuleViolation">A rule of <see cref="Recurrence.Of"/>.</exception>
    internal Recurrence? Read(LocalDate first, FormReader form)
    {
        var rhythm = form.OneOf<Rhythm>(Rhythm, Recurrence.RhythmField);
        var (until, times) = (form.OptionalDay(Until, Recurrence.UntilField), form.OptionalWhole(Times, Recurrence.TimesField));
        return form.IsGood ? Recurrence.Of(rhythm, first, until, times) : null;
    }
}
