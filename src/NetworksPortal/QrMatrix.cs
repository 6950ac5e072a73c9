using System.Runtime.InteropServices;
using QRCoder;

namespace NetworksPortal;

/// <summary>Dark squares in a row of a QR code.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct QrRun(int X, int Y, int Length);

/// <summary>A QR code as runs of dark squares, with the quiet edge that readers need.</summary>
public sealed record QrMatrix(int Size, IReadOnlyList<QrRun> Runs)
{
    public static QrMatrix Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var runs = new List<QrRun>();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var start = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    runs.Add(new(start, y, x - start));
                }
            }
        }

        return new(rows.Count, runs);
    }
}
