using NetworksPortal.Events;

namespace NetworksPortal.Web.Demo;

/// <summary>One meeting that comes back in the demo.</summary>
/// <param name="Day">Day of the month around which it falls, moved to the next weekday.</param>
/// <param name="Every">In every how many months.</param>
/// <param name="Heads">How many came, more or less.</param>
internal sealed record DemoMeeting(
    string Network, string Title, string Text, EventKind Kind, EventAudience Audience, int Day, int Hour, int Minutes, int Every, string Room, int? Capacity, int Heads);

/// <summary>What the networks do, month after month.</summary>
internal static class DemoScript
{
    public static IReadOnlyList<DemoMeeting> Meetings { get; } =
    [
        new("link", "Lunch met twee talen", "Breng iets mee uit je keuken, of kom gewoon mee-eten. We wisselen van taal bij het dessert.", EventKind.Informal, EventAudience.Members, 9, 12, 75, 1, "Wintertuin", 40, 19),
        new("link", "Vacatures lezen, samen", "Wat staat er echt? We lezen drie vacatures van de stad en maken er gewone taal van.", EventKind.SharingSession, EventAudience.Members, 18, 16, 90, 2, "Zaal Schelde", 18, 11),
        new("link", "Open tafel: een naam is geen spelfout", "Voor alle collega's. Drie mensen vertellen hoe hun naam op het werk klinkt, en wat helpt.", EventKind.InformationSession, EventAudience.AllStaff, 25, 12, 60, 3, "Zaal Leie", null, 32),
        new("link", "Kernoverleg", "Agenda: volgende maand, budget, vragen van leden.", EventKind.CoreMeeting, EventAudience.Core, 3, 15, 120, 1, "Zaal Schelde", null, 5),
        new("aha", "Rustige koffie", "Geen voorstelrondje, wel koffie en thee. Weggaan mag op elk moment.", EventKind.Informal, EventAudience.Members, 12, 14, 60, 1, "Stille kamer", 10, 8),
        new("aha", "Wat helpt jou?", "We delen toestellen, afspraken en trucs. Luisteren zonder iets te zeggen is prima.", EventKind.SharingSession, EventAudience.Members, 22, 10, 90, 2, "Zaal Leie", 24, 12),
        new("aha", "Open uur: werken met pijn die je niet ziet", "Voor alle collega's en leidinggevenden. Met schrijftolk, ook online te volgen.", EventKind.Awareness, EventAudience.AllStaff, 8, 12, 90, 4, "Zaal Leie", null, 28),
        new("aha", "Kernoverleg", "Agenda: toegankelijkheid van de nieuwe balie, planning, budget.", EventKind.CoreMeeting, EventAudience.Core, 5, 13, 90, 1, "Stille kamer", null, 4),
        new("roze-neuzekes", "Koffie aan het raam", "Een uurtje bijpraten, zonder agenda. Nieuw? Zeg gerust alleen dag.", EventKind.Informal, EventAudience.Members, 13, 15, 60, 1, "Wintertuin", 30, 14),
        new("roze-neuzekes", "Formulieren onder de loep", "Waar staat er nog alleen man of vrouw? We lopen vijf formulieren na en schrijven een voorstel.", EventKind.SharingSession, EventAudience.Members, 19, 12, 90, 2, "Zaal Schelde", 16, 9),
        new("roze-neuzekes", "Open middag: een goede collega zijn", "Voor iedereen die wil weten wat helpt en wat niet. Vragen mag je vooraf op papier stellen.", EventKind.InformationSession, EventAudience.AllStaff, 26, 12, 75, 3, "Zaal Leie", null, 26),
        new("roze-neuzekes", "Kernoverleg", "Agenda: komende activiteiten, vragen van leden, budget.", EventKind.CoreMeeting, EventAudience.Core, 4, 12, 120, 1, "Zaal Schelde", null, 6),
    ];
}
