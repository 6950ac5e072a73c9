using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Files;

namespace NetworksPortal.Web.Forms;

/// <summary>
/// A page that takes files. They stay in memory until they are sealed: a larger form would be spooled to a file in clear.
/// What is over the size for a file but under this is refused with a sentence.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class FileUploadAttribute : RequestFormLimitsAttribute
{
    public FileUploadAttribute()
    {
        MemoryBufferThreshold = FileUpload.MostOfForm;
        MultipartBodyLengthLimit = FileUpload.MostOfForm;
    }
}

/// <summary>Why a file is refused, in words for every page that takes one.</summary>
public sealed class FileTexts;

internal static class FileUpload
{
    public const int MostOfForm = 32_000_000;

    /// <exception cref="RuleViolation">What <see cref="CleanFile.From"/> refuses.</exception>
    public static async Task<CleanFile> ReadAsync(IFormFile? upload, CancellationToken ct)
    {
        // One byte more than is allowed is enough to know that it is too large.
        var bytes = new byte[Math.Min(upload?.Length ?? 0, CleanFile.MostBytes + 1)];
        if (upload is not null)
        {
            await using var stream = upload.OpenReadStream();
            await stream.ReadExactlyAsync(bytes, ct);
        }

        return CleanFile.From(bytes, upload?.FileName ?? "");
    }

    /// <summary>Whether <see cref="CleanFile.From"/> said it, so that <see cref="FileTexts"/> has the words.</summary>
    public static bool IsAboutFile(this RuleViolation no) => no.Code.StartsWith("File", StringComparison.Ordinal);
}
