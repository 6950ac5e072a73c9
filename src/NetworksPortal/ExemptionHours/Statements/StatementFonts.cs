using PdfSharp.Fonts;

namespace NetworksPortal.ExemptionHours.Statements;

/// <summary>The typeface of the pages, from the assembly itself: what the machine has installed must not change a byte.</summary>
internal sealed class StatementFonts : IFontResolver
{
    public const string Family = "Atkinson Hyperlegible Next";

    private const string Regular = "AtkinsonHyperlegibleNext-Regular.ttf";
    private const string Bold = "AtkinsonHyperlegibleNext-Bold.ttf";

    public FontResolverInfo ResolveTypeface(string familyName, bool isBold, bool isItalic) => new(isBold ? Bold : Regular);

    public byte[] GetFont(string faceName)
    {
        using var resource = typeof(StatementFonts).Assembly.GetManifestResourceStream(faceName)!;
        using var bytes = new MemoryStream();
        resource.CopyTo(bytes);
        return bytes.ToArray();
    }
}
