using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NetworksPortal.Memberships;

namespace NetworksPortal.Events;

/// <summary>
/// How a meeting is called in calendars: the same for as long as it exists, and another for every member and for the
/// public. Somebody who sees the calendars of two colleagues, or the public agenda beside one, cannot match them on it.
/// </summary>
public static class CalendarUid
{
    public static string ForPublic(Guid secret) => Make(secret, "public");

    public static string For(PersonaId persona, Guid secret) => Make(secret, persona.ToString());

    private static string Make(Guid secret, string reader)
    {
        var hash = HMACSHA256.HashData(secret.ToByteArray(), Encoding.UTF8.GetBytes(reader));
        return new Guid(hash.AsSpan(0, 16)).ToString("D", CultureInfo.InvariantCulture);
    }
}
