using Microsoft.EntityFrameworkCore;
using NetworksPortal.Persistence;

namespace NetworksPortal.Networks;

/// <summary>What the core team tells everybody of its network, and how one comes in.</summary>
/// <param name="ForWhom">One line.</param>
/// <param name="Teaser">One or two sentences.</param>
/// <param name="Story">Markdown.</param>
/// <param name="ContactAddress">A functional address, or empty.</param>
/// <param name="Charter">Markdown.</param>
/// <param name="CharterChangesInSubstance">True where members must accept it again.</param>
/// <param name="JoinRule">How one comes in.</param>
/// <param name="NamesMayBeLookedUp">Whether the core team may look up the real name behind a nickname.</param>
public sealed record NetworkPresentation(
    string ForWhom, string Teaser, string Story, string ContactAddress, string Charter, bool CharterChangesInSubstance, JoinRule JoinRule,
    bool NamesMayBeLookedUp = true);

/// <summary>The core team changes how its network presents itself.</summary>
public sealed class PresentNetwork(PortalDb db)
{
    /// <exception cref="RuleViolation"><c>TextMissing</c>, <c>TextTooLong</c> or <c>MailAddress</c>, about one of the texts.</exception>
    public async Task Handle(NetworkId id, NetworkPresentation presentation, CancellationToken ct)
    {
        Check(presentation);
        var network = await db.Networks.SingleAsync(n => n.Id == id, ct);
        network.Present(presentation.ForWhom, presentation.Teaser, presentation.Story, presentation.ContactAddress);
        network.ChooseJoinRule(presentation.JoinRule);
        var accepted = network.CharterVersion;
        network.LetNamesBeLookedUp(presentation.NamesMayBeLookedUp);
        if (network.Charter != presentation.Charter)
        {
            network.WriteCharter(presentation.Charter, presentation.CharterChangesInSubstance && network.CharterVersion == accepted);
        }

        await db.SaveChangesAsync(ct);
    }

    private static void Check(NetworkPresentation presentation)
    {
        Demand(presentation.ForWhom, nameof(presentation.ForWhom), Network.ForWhomLength, required: true);
        Demand(presentation.Teaser, nameof(presentation.Teaser), Network.TeaserLength, required: true);
        Demand(presentation.Story, nameof(presentation.Story), Network.TextLength, required: false);
        Demand(presentation.Charter, nameof(presentation.Charter), Network.TextLength, required: true);
        var address = presentation.ContactAddress;
        if (address.Length > 0 && !(System.Net.Mail.MailAddress.TryCreate(address, out var parsed) && parsed.Address == address))
        {
            throw new RuleViolation("MailAddress", nameof(presentation.ContactAddress));
        }
    }

    private static void Demand(string text, string field, int most, bool required)
    {
        if (required && text.Length == 0)
        {
            throw new RuleViolation("TextMissing", field);
        }

        if (text.Length > most)
        {
            throw new RuleViolation("TextTooLong", field, most);
        }
    }
}
