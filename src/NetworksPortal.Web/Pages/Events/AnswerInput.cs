using System.ComponentModel.DataAnnotations;

namespace NetworksPortal.Web.Pages.Events;

/// <summary>What members and organisers say on the page of a meeting.</summary>
public sealed class AnswerInput
{
    public string? Answer { get; set; }

    /// <summary>Null where the form did not ask; empty where somebody took it back.</summary>
    [DisplayFormat(ConvertEmptyStringToNull = false)]
    public string? Needs { get; set; }

    /// <summary>Null where the form did not ask.</summary>
    public bool? Guest { get; set; }

    public string? Headcount { get; set; }
}
