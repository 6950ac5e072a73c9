namespace NetworksPortal.Files;

public enum FileKind { Pdf, Jpeg, Png }

public static class FileKinds
{
    private static readonly (FileKind Kind, byte[] Start)[] Starts =
    [
        (FileKind.Pdf, "%PDF-"u8.ToArray()),
        (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        (FileKind.Png, [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
    ];

    /// <summary>What a file begins like; null where it is none of ours.</summary>
    public static FileKind? Of(ReadOnlySpan<byte> bytes)
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

    public static string ContentType(this FileKind kind) => kind switch
    {
        FileKind.Pdf => "application/pdf",
        FileKind.Jpeg => "image/jpeg",
        _ => "image/png",
    };

    /// <summary>The ending of a file's name, with its dot.</summary>
    public static string Ending(this FileKind kind) => kind switch
    {
        FileKind.Pdf => ".pdf",
        FileKind.Jpeg => ".jpg",
        _ => ".png",
    };

    /// <summary>Whether a file may be called so: a name without one of our endings says nothing.</summary>
    internal static bool MayBeCalled(this FileKind kind, string name) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".pdf" => kind == FileKind.Pdf,
        ".jpg" or ".jpeg" => kind == FileKind.Jpeg,
        ".png" => kind == FileKind.Png,
        _ => false,
    };
}
