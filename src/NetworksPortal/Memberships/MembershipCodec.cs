using System.Buffers.Binary;
using System.Text;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>
/// A membership as bytes of one fixed length: format 1 | state 1 | role 1 | visibility 1 | charter 4 | persona 16 |
/// nickname (length 1, text) | mail address (length 1, text) | zeros.
/// </summary>
internal static class MembershipCodec
{
    private const byte Format = 1;
    private const int TextsAt = 24;

    public static byte[] Write(Membership membership)
    {
        var payload = new byte[EnvelopeSeal.PayloadLength];
        payload[0] = Format;
        payload[1] = (byte)membership.State;
        payload[2] = (byte)membership.Role;
        payload[3] = (byte)membership.Visibility;
        BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(4), membership.CharterVersion);
        membership.Persona.Value.TryWriteBytes(payload.AsSpan(8));
        var next = WriteText(payload, TextsAt, membership.Nickname);
        WriteText(payload, next, membership.MailAddress);
        return payload;
    }

    public static Membership Read(byte[] payload)
    {
        if (payload[0] != Format)
        {
            throw new InvalidDataException("An envelope was written by a newer version of the portal.");
        }

        if ((MembershipState)payload[1] == MembershipState.None)
        {
            return Membership.None;
        }

        var (nickname, next) = ReadText(payload, TextsAt);
        return Membership.Read(
            (MembershipState)payload[1],
            (MemberRole)payload[2],
            new PersonaId(new Guid(payload.AsSpan(8, 16))),
            (Visibility)payload[3],
            nickname,
            BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4)),
            ReadText(payload, next).Text);
    }

    private static int WriteText(byte[] payload, int at, string text)
    {
        var length = Encoding.UTF8.GetBytes(text, payload.AsSpan(at + 1));
        payload[at] = checked((byte)length);
        return at + 1 + length;
    }

    private static (string Text, int Next) ReadText(byte[] payload, int at) =>
        (Encoding.UTF8.GetString(payload, at + 1, payload[at]), at + 1 + payload[at]);
}
