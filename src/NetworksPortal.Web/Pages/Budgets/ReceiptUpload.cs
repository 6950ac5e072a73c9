using Microsoft.AspNetCore.Mvc;
using NetworksPortal.Budgets.Receipts;

namespace NetworksPortal.Web.Pages.Budgets;

/// <summary>
/// A page that takes receipts. They stay in memory until they are sealed: a larger form would be spooled to a file in clear.
/// What is over the size for a receipt but under this is refused with a sentence.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ReceiptUploadAttribute : RequestFormLimitsAttribute
{
    public ReceiptUploadAttribute()
    {
        MemoryBufferThreshold = ReceiptUpload.MostOfForm;
        MultipartBodyLengthLimit = ReceiptUpload.MostOfForm;
    }
}

internal static class ReceiptUpload
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
}
