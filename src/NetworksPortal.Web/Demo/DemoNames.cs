namespace NetworksPortal.Web.Demo;

/// <summary>Invented colleagues. Any likeness to a living person is chance.</summary>
internal static class DemoNames
{
    public const int Invented = 400;

    private static readonly string[] First =
    [
        "Aaliyah", "Adem", "Aiko", "Amber", "Anouk", "Arne", "Aya", "Bavo", "Beatriz", "Bilal", "Brecht", "Cédric", "Chaima", "Dario", "Desta",
        "Ebbe", "Elif", "Emeka", "Eva", "Fien", "Florian", "Gaëlle", "Goran", "Hadewych", "Hamza", "Imke", "Ines", "Iwona", "Jamila", "Jarne",
        "Joren", "Kadir", "Karel", "Kiran", "Lander", "Leila", "Lotte", "Luca", "Maarten", "Magda", "Mehdi", "Mirza", "Nadia", "Nele", "Noor",
        "Oona", "Otis", "Pavel", "Pieterjan", "Rania", "Renaat", "Ruben", "Saar", "Selma", "Siebe", "Silke", "Tarek", "Tine", "Umut", "Veerle",
        "Wannes", "Xenia", "Yara", "Yusuf", "Zofia",
    ];

    private static readonly string[] Last =
    [
        "Aerts", "Akın", "Baeyens", "Bahar", "Benali", "Bogaert", "Çelik", "Claus", "Coppieters", "De Backer", "De Cock", "De Meyer", "De Wilde",
        "Diallo", "Dierickx", "Dumont", "El Idrissi", "Faes", "Fransen", "Goethals", "Güneş", "Haddad", "Hermans", "Ilić", "Jacobs", "Janssens",
        "Kowalczyk", "Lambrecht", "Lievens", "Maes", "Mensah", "Mertens", "Naessens", "Nguyen", "Nowak", "Okafor", "Özkan", "Pauwels", "Petrov",
        "Quintens", "Rahimi", "Roels", "Saelens", "Santos", "Segers", "Sidibé", "Stevens", "Tadesse", "Thijs", "Van Acker", "Van Hecke",
        "Van Loo", "Verbeke", "Vercauteren", "Vermeulen", "Wouters", "Yildirim", "Zeman",
    ];

    /// <summary>The people of contract.md, by the first part of their address.</summary>
    public static IReadOnlyDictionary<string, string> Named { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hr"] = "Karlijn Devos",
        ["it"] = "Stef Moerman",
        ["zalen"] = "Rita Baert",
        ["amina"] = "Amina Chentouf",
        ["farid"] = "Farid Rezaei",
        ["bart"] = "Bart Delanote",
        ["gert"] = "Gert Huysman",
        ["chris"] = "Chris Van Parys",
        ["hanne"] = "Hanne Lootens",
        ["dina"] = "Dina Marković",
        ["els"] = "Els Temmerman",
    };

    /// <summary>The same names in the same order every time; nobody is called like somebody else.</summary>
    public static IEnumerable<string> Colleagues()
    {
        // 37 and 65 share no factor with the lists' lengths, so that the pairs do not repeat for thousands of people.
        for (var i = 0; i < Invented; i++)
        {
            yield return $"{First[i * 37 % First.Length]} {Last[(i * 41 + i / First.Length) % Last.Length]}";
        }
    }
}
