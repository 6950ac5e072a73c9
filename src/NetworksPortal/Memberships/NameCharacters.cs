using System.Globalization;
using System.Text;

namespace NetworksPortal.Memberships;

/// <summary>What a nickname may be made of, and what a reader takes for the same.</summary>
internal static class NameCharacters
{
    /// <summary>
    /// Latin letters, each with the letters of other scripts and the digits that are read for it. Small letters only;
    /// <c>i</c> and <c>l</c> are one, since their capital and small forms are.
    /// </summary>
    private static readonly string[] Alike =
        ["aаα", "bвβ", "cсϲ", "dԁ", "eеε", "hһнη", "jј", "kкκ", "li1ıіιӏ|", "mм", "nп", "o0оο", "pрρ", "sѕ", "tтτ", "uυ", "vν", "xхχ", "yу"];

    private static readonly Dictionary<char, char> Readings =
        Alike.SelectMany(group => group.Skip(1), (group, letter) => (letter, group[0])).ToDictionary(pair => pair.letter, pair => pair.Item2);

    /// <summary>Letters, marks, digits and what joins them. No control, bidirectional or invisible characters.</summary>
    public static bool MayStandInAName(Rune rune) =>
        rune.Value is ' ' or '-' or '\'' or '’' or '.' or '_'
        || (!IsInvisible(rune.Value) && (Rune.IsLetterOrDigit(rune)
            || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark));

    /// <summary>Two names with one skeleton look alike: capitals, accents, spaces, signs and borrowed letters do not count.</summary>
    public static string Skeleton(string name) => string.Concat(name
        .Normalize(NormalizationForm.FormKD)
        .Where(char.IsLetterOrDigit)
        .Select(char.ToLowerInvariant)
        .Select(letter => Readings.GetValueOrDefault(letter, letter)));

    /// <summary>Unicode calls these letters or marks, but they leave no ink: fillers, joiners and variation selectors.</summary>
    private static bool IsInvisible(int rune) => rune
        is 0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x3164 or 0xFFA0
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF);
}
