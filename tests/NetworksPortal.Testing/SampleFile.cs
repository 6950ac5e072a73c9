namespace NetworksPortal.Testing;

/// <summary>A file that somebody chooses in a form.</summary>
/// <param name="Field">Name of the form's file field.</param>
/// <param name="Name">What the file is called on the sender's machine.</param>
public sealed record SampleFile(string Field, string Name, byte[] Bytes)
{
    /// <summary>A picture of one point.</summary>
    public static SampleFile Receipt { get; } = new("Input.File", "taart-van-dina.png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    /// <summary>An empty document with words in it that nobody sees who does not open it.</summary>
    public static SampleFile Pdf(string words) => new("Input.File", "bewijs.pdf", System.Text.Encoding.Latin1.GetBytes(
        $"%PDF-1.7\n% {words}\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\ntrailer\n<< /Size 3 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n"));
}
