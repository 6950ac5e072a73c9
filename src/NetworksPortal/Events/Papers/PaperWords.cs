using System.Text.Json;
using System.Text.Json.Serialization;
using NetworksPortal.Networks;
using NetworksPortal.Sealing;

namespace NetworksPortal.Events.Papers;

/// <param name="Rule">What may be told of it.</param>
/// <param name="Agenda">Markdown, for everyone whom the meeting is for.</param>
/// <param name="Minutes">Markdown.</param>
/// <param name="MinutesShared">Everyone whom the meeting was for reads the minutes; a draft is the core team's.</param>
public sealed record PaperWords(HouseRule Rule, string Agenda, string Minutes, bool MinutesShared)
{
    /// <summary>The most characters of an agenda.</summary>
    public const int AgendaLength = 4000;

    /// <summary>The most characters of minutes: some eight pages.</summary>
    public const int MinutesLength = 20_000;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public static PaperWords None { get; } = new(HouseRule.StaysHere, "", "", MinutesShared: false);

    /// <summary>Whether there is a file of the minutes to take along.</summary>
    [JsonIgnore]
    public bool MayLeave => Rule != HouseRule.StaysHere;

    /// <summary>What somebody reads who is not in the core team: no drafts.</summary>
    public PaperWords WithoutDraft() => MinutesShared ? this : this with { Minutes = "" };

    /// <summary>As typed, without what a text field adds.</summary>
    /// <exception cref="RuleViolation"><c>TooLong</c>, about <c>Agenda</c> or <c>Minutes</c>; <c>MinutesMissing</c>: nothing to share.</exception>
    public PaperWords Checked()
    {
        var words = this with { Agenda = Agenda.ReplaceLineEndings("\n").Trim(), Minutes = Minutes.ReplaceLineEndings("\n").Trim() };
        TextLength.Check(words.Agenda, AgendaLength, nameof(Agenda));
        TextLength.Check(words.Minutes, MinutesLength, nameof(Minutes));
        Rules.Demand(!MinutesShared || words.Minutes.Length > 0, "MinutesMissing", nameof(Minutes));
        return words;
    }

    public SealedText Seal(INetworkSeal seal, NetworkId network) => seal.Seal(network, JsonSerializer.Serialize(this, Json));

    public static PaperWords Open(INetworkSeal seal, NetworkId network, SealedText words) =>
        seal.Open(network, words, static text => JsonSerializer.Deserialize<PaperWords>(text, Json)!);
}
