using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NetworksPortal.Employees;
using NetworksPortal.Web.Limits;

namespace NetworksPortal.Web.Accounts;

/// <summary>
/// Remembers in the browser itself that somebody signed in there, so that they get in while others guess at their password. It
/// opens nothing: it lets a password be tried. One length for everybody.
/// </summary>
internal sealed class KnownDevices(IDataProtectionProvider protection)
{
    private const string Name = "portal.device";
    private const int IdBytes = 16;

    private static readonly TimeSpan Life = TimeSpan.FromDays(180);

    private readonly IDataProtector protector = protection.CreateProtector("NetworksPortal.KnownDevice");
    private readonly HostPrefixCookies cookies = new();

    public TryOrigin OriginOf(HttpContext http) => new(Origin.Of(http), Read(http));

    /// <summary>Written once for an account, so that a browser keeps its own count of wrong tries.</summary>
    public void Remember(HttpContext http, EmployeeId account)
    {
        if (Read(http)?.Account == account)
        {
            return;
        }

        var device = new byte[sizeof(int) + IdBytes];
        BinaryPrimitives.WriteInt32BigEndian(device, account.Value);
        RandomNumberGenerator.Fill(device.AsSpan(sizeof(int)));
        cookies.AppendResponseCookie(http, Name, Base64Url.EncodeToString(protector.Protect(device)), new()
        {
            HttpOnly = true, IsEssential = true, MaxAge = Life, Path = "/", SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps,
        });
    }

    private KnownDevice? Read(HttpContext http)
    {
        try
        {
            var device = protector.Unprotect(Base64Url.DecodeFromChars(cookies.GetRequestCookie(http, Name)));
            return new(new(BinaryPrimitives.ReadInt32BigEndian(device)), Convert.ToHexString(device.AsSpan(sizeof(int))));
        }
        catch (Exception no) when (no is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
