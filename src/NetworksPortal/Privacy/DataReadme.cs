using System.Globalization;
using System.Resources;
using NodaTime;

namespace NetworksPortal.Privacy;

/// <summary>The page of text in somebody's file that explains the others, in the language of their account.</summary>
internal static class DataReadme
{
    public const string FileName = "README.txt";

    private const int Column = 24;

    private static readonly ResourceManager Texts = new("NetworksPortal.Privacy.DataReadme", typeof(DataReadme).Assembly);

    public static string Write(string language, LocalDate day, IEnumerable<string> ofAccount, IEnumerable<string> ofNetwork)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        return string.Join("\r\n",
        [
            string.Format(culture, Text("Heading"), day.ToString("d MMMM yyyy", culture)), "", Text("Care"), "",
            Text("Account"), "", .. ofAccount.Select(Explained), "",
            Text("Networks"), "", .. ofNetwork.Select(Explained), "",
            Text("LeftOut"), "", Text("LeftOut.Secrets"), Text("LeftOut.Others"), Text("LeftOut.Mail"), Text("LeftOut.Old"), "",
        ]);

        string Text(string key) => Texts.GetString(key, culture) ?? throw new MissingManifestResourceException($"DataReadme lacks {key}.");

        string Explained(string file) => "  " + file.PadRight(Column) + Text("File." + file);
    }
}
