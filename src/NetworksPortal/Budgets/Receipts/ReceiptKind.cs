namespace NetworksPortal.Budgets.Receipts;

public enum ReceiptKind { Pdf, Jpeg, Png }

public static class ReceiptKinds
{
    private static readonly (ReceiptKind Kind, byte[] Start)[] Starts =
    [
        (ReceiptKind.Pdf, "%PDF-"u8.ToArray()),
        (ReceiptKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        (ReceiptKind.Png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>What a file begins like; null where it is none of ours.</summary>
    public static ReceiptKind? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (kind, start) in Starts)
        {
            if (bytes.StartsWith(start))
            {
                return kind;
            }
        }

        return null;
    }

    public static string ContentType(this ReceiptKind kind) => kind switch
    {
        ReceiptKind.Pdf => "application/pdf",
        ReceiptKind.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    /// <summary>The same for every receipt of a kind, in every network.</summary>
    public static string FileName(this ReceiptKind kind) => "bewijs" + kind switch
    {
        ReceiptKind.Pdf => ".pdf",
        ReceiptKind.Jpeg => ".jpg",
        _ => ".png",
    };

    /// <summary>Whether a file may be called so: a name without one of our endings says nothing.</summary>
    internal static bool MayBeCalled(this ReceiptKind kind, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => kind == ReceiptKind.Pdf,
        ".jpg" or ".jpeg" => kind == ReceiptKind.Jpeg,
        ".png" => kind == ReceiptKind.Png,
        _ => false,
    };
}
