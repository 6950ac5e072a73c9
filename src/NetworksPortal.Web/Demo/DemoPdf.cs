using System.Text;
using NetworksPortal.Files;

namespace NetworksPortal.Web.Demo;

/// <summary>An invented file: a small page with two lines on it.</summary>
internal static class DemoPdf
{
    public static CleanFile Of(string first, string second)
    {
        var words = $"BT /F1 14 Tf 20 80 Td ({first}) Tj 0 -24 Td ({second}) Tj ET";
        string[] objects =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 260 120] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {words.Length} >>\nstream\n{words}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var text = new StringBuilder("%PDF-1.4\n");
        var places = new StringBuilder($"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var (content, number) in objects.Select((content, i) => (content, i + 1)))
        {
            places.Append(System.Globalization.CultureInfo.InvariantCulture, $"{text.Length:D10} 00000 n \n");
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number} 0 obj\n{content}\nendobj\n");
        }

        var start = text.Length;
        text.Append(places).Append(System.Globalization.CultureInfo.InvariantCulture, $"trailer\n<< /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return CleanFile.From(Encoding.ASCII.GetBytes(text.ToString()), "blad.pdf");
    }
}
