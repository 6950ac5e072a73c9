using System.Buffers.Text;
using System.Security.Cryptography;
using NetworksPortal.Employees;

namespace NetworksPortal.Events.Feed;

/// <summary>
/// The secret in the address of a personal calendar: whose it is, behind a mask that only the secret lifts, and the secret. Kept of
/// it is <see cref="Mark"/> alone, inside the envelopes.
/// </summary>
internal sealed record CalendarLink(EmployeeId Employee, Guid Mark)
{
    private const int SecretLength = 20;
    private const int WhoLength = 4;

    public static (string Link, CalendarLink Kept) New(EmployeeId employee)
    {
        var secret = RandomNumberGenerator.GetBytes(SecretLength);
        var who = Masked(BitConverter.GetBytes(employee.Value), secret);
        return (Base64Url.EncodeToString([.. who, .. secret]), new(employee, MarkOf(secret)));
    }

    /// <returns>Null for what was never a link.</returns>
    public static CalendarLink? Read(string link)
    {
        var bytes = new byte[WhoLength + SecretLength];
        if (!Base64Url.IsValid(link, out var length) || length != bytes.Length || !Base64Url.TryDecodeFromChars(link, bytes, out _))
        {
            return null;
        }

        var secret = bytes.AsSpan(WhoLength);
        return new(new EmployeeId(BitConverter.ToInt32(Masked(bytes.AsSpan(0, WhoLength), secret))), MarkOf(secret));
    }

    private static byte[] Masked(ReadOnlySpan<byte> who, ReadOnlySpan<byte> secret)
    {
        var mask = HMACSHA256.HashData(secret, "who"u8);
        var masked = new byte[WhoLength];
        for (var i = 0; i < WhoLength; i++)
        {
            masked[i] = (byte)(who[i] ^ mask[i]);
        }

        return masked;
    }

    private static Guid MarkOf(ReadOnlySpan<byte> secret) => new(HMACSHA256.HashData(secret, "mark"u8).AsSpan(0, 16));
}
