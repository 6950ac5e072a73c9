using NetworksPortal.Networks;
using NodaTime;

namespace NetworksPortal.Web.Demo;

/// <summary>The three networks as they present themselves.</summary>
internal static class DemoNetworks
{
    private const string Charter = """
        - **Wat je hier hoort, vertel je niet voort.** Ook niet wie erbij is, ook niet thuis.
        - **Iedereen spreekt voor zichzelf.** Niemand hoeft uitleg te geven of een groep te vertegenwoordigen.
        - **Je laat elkaar uitspreken.** Een vraag stellen mag altijd, doorvragen alleen als de ander dat wil.
        - **Geen foto's en geen schermafdrukken** van namen, berichten of mensen.
        - **Loopt het mis, dan zeg je het.** Het kernteam zoekt mee naar een oplossing.
        """;

    public static IEnumerable<Network> All(LocalDate today)
    {
        var link = new Network(new NetworkId(1), "link", "Link", "Collega's met een migratieachtergrond", Founded(today, 5));
        link.Wear("saffraan", "link");
        link.Present(
            link.ForWhom,
            "Voor wie thuis of vroeger een andere taal, keuken of kalender heeft. We wisselen ervaringen uit en helpen elkaar vooruit in de job.",
            """
            Ons netwerk begon aan een lunchtafel, met vier collega's die merkten dat ze dezelfde vragen hadden. Hoe zeg je dat je naam
            anders uitgesproken wordt? Waarom lijkt een examen soms over iets anders te gaan dan over je werk?

            Vandaag koken we samen, lezen we vacatures mee na en nodigen we mensen uit die een eind verder staan. We praten ook met de
            stad over wat beter kan, als we dat zelf willen.

            Je hoeft niets te bewijzen om erbij te horen. Je bent welkom zodra je jezelf erin herkent.
            """,
            "link@stad.example");

        var aha = new Network(new NetworkId(2), "aha", "AHA", "Collega's met een beperking of een chronische ziekte", Founded(today, 4));
        aha.Wear("petrol", "aha");
        aha.Present(
            aha.ForWhom,
            "Zichtbaar of onzichtbaar, tijdelijk of voor altijd. We delen trucs die werken en zeggen samen waar het knelt.",
            """
            Sommigen van ons rijden, tolken of rusten tussendoor. Anderen zie je niets aan. Wat we delen is dat een gewone werkdag meer
            vraagt dan je buitenaf vermoedt.

            We komen op rustige plekken samen, met pauzes en zonder verplicht rondje. Wie wil, geeft raad over gebouwen, toestellen en
            afspraken. Wie moe is, luistert gewoon mee of sluit online aan.

            Je hoeft geen diagnose te noemen. Niet aan ons, en aan niemand anders om lid te zijn.
            """,
            "aha@stad.example");
        aha.ChooseJoinRule(JoinRule.OnApproval);

        var roze = new Network(new NetworkId(3), "roze-neuzekes", "Roze Neuzekes", "Collega's die LGBTQIA+ zijn", Founded(today, 3));
        roze.Wear("framboos", "roze");
        roze.Present(
            roze.ForWhom,
            "Een tafel waar je partner gewoon je partner is. Met koffie, veel gelach en af en toe een ernstig gesprek.",
            """
            Een neuzeke is zoet en een beetje eigenwijs, en dat zijn wij ook. Op het werk kies je soms je woorden als het over je weekend gaat.
            Bij ons hoeft dat niet.

            We lunchen, gaan samen naar een film en bereiden de Pride voor. Er is altijd iemand met wie je kan praten als het even moeilijk is.
            Soms lezen we een formulier of een kledingvoorschrift van de stad mee na.

            Je hoeft nergens uit de kast te zijn om hier binnen te komen, en je kiest zelf wie je naam ziet.
            """,
            "rozeneuzekes@stad.example");

        foreach (var network in new[] { link, aha, roze })
        {
            network.WriteCharter(Charter, changesInSubstance: false);
            network.MoveTo(NetworkState.Active);
            yield return network;
        }
    }

    private static LocalDate Founded(LocalDate today, int yearsAgo) => new(today.Year - yearsAgo, 10, 1);
}
