using NetworksPortal.Events.Papers;

namespace NetworksPortal.Web.Pages.Papers;

/// <summary>What a core member types about a meeting's agenda, minutes and files.</summary>
public sealed class PapersInput
{
    public string? Rule { get; set; }

    public string? Agenda { get; set; }

    public string? Minutes { get; set; }

    public bool Share { get; set; }

    public bool NamesAreFine { get; set; }

    public IFormFile? File { get; set; }

    public string? FileTitle { get; set; }

    /// <summary>The version that the page showed.</summary>
    public int Seen { get; set; }

    public static PapersInput Of(PapersView papers) => new()
    {
        Rule = papers.Words.Rule.ToString(), Agenda = papers.Words.Agenda, Minutes = papers.Words.Minutes, Share = papers.Words.MinutesShared, Seen = papers.Version,
    };

    public PaperWords Words(HouseRule rule) => new(rule, Agenda ?? "", Minutes ?? "", Share);
}
