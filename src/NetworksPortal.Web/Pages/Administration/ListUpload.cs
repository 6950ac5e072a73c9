using NetworksPortal.Administration.Lists;

namespace NetworksPortal.Web.Pages.Administration;

internal static class ListUpload
{
    /// <returns>Null where no file was chosen; of one that is too large no more than shows that it is.</returns>
    public static async Task<byte[]?> ReadAsync(IFormFile? upload, CancellationToken ct)
    {
        if (upload is null)
        {
            return null;
        }

        var bytes = new byte[Math.Min(upload.Length, ListFile.MostBytes + 1)];
        await using var stream = upload.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, ct);
        return bytes;
    }
}
