using System.Buffers.Binary;
using System.Text;
using NetworksPortal.Sealing;

namespace NetworksPortal.Memberships;

/// <summary>
/// A membership as bytes of one fixed length: format 1 | state 1 | role 1 | visibility 1 | charter 4 | persona 16 |
/// offer by 16 | removal by 16 | flags 1 |
/// reminder 1 | calendar word 1 | calendar mark 16 | nickname (length 1, text) | mail address (length 1, text) | zeros. No persona and no mark is all zeros.
/// </summary>
internal static class MembershipCodec
{
    private const byte Format = 3;
    private const int PersonaAt = 8;
    private const int OfferAt = 24;
    private const int RemovalAt = 40;
    private const int FlagsAt = 56;
    private const int ReminderAt = 57;
    private const int WordAt = 58;
    private const int MarkAt = 59;
    private const int TextsAt = 75;

    private const byte HandsOver = 1;
    private const byte WantsToClose = 2;
    private const byte StepsForward = 4;
    private const byte WantsHoursReminder = 8;

    public static byte[] Write(Membership membership)
    {
        var payload = new byte[EnvelopeSeal.PayloadLength];
        payload[0] = Format;
        payload[1] = (byte)membership.State;
        payload[2] = (byte)membership.Role;
        payload[3] = (byte)membership.Visibility;
        BinaryPrimitives.WriteInt32BigEndian(payload.AsSpan(4), membership.CharterVersion);
        membership.Persona.Value.TryWriteBytes(payload.AsSpan(PersonaAt));
        (membership.Offer?.By.Value ?? Guid.Empty).TryWriteBytes(payload.AsSpan(OfferAt));
        (membership.RemovalBy?.Value ?? Guid.Empty).TryWriteBytes(payload.AsSpan(RemovalAt));
        payload[FlagsAt] = (byte)((membership.Offer is { HandsOver: true } ? HandsOver : 0)
            | (membership.WantsToClose ? WantsToClose : 0) | (membership.StepsForward ? StepsForward : 0)
            | (membership.WantsHoursReminder ? WantsHoursReminder : 0));
        payload[ReminderAt] = (byte)membership.Reminder;
        payload[WordAt] = (byte)membership.CalendarWord;
        (membership.CalendarMark ?? Guid.Empty).TryWriteBytes(payload.AsSpan(MarkAt));
        var next = WriteText(payload, TextsAt, membership.Nickname);
        WriteText(payload, next, membership.MailAddress);
        return payload;
    }

    /// <summary>False for what a newer version of the portal wrote.</summary>
    public static bool IsReadable(byte[] payload) => payload[0] == Format;

    public static Membership Read(byte[] payload)
    {
        if ((MembershipState)payload[1] == MembershipState.None)
        {
            return Membership.None;
        }

        var (nickname, next) = ReadText(payload, TextsAt);
        return Membership.Read(
            (MembershipState)payload[1],
            (MemberRole)payload[2],
            new PersonaId(new Guid(payload.AsSpan(PersonaAt, 16))),
            (Visibility)payload[3],
            nickname,
            BinaryPrimitives.ReadInt32BigEndian(payload.AsSpan(4)),
            ReadText(payload, next).Text,
            Persona(payload, OfferAt) is { } by ? new CoreOffer(by, (payload[FlagsAt] & HandsOver) != 0) : null,
            Persona(payload, RemovalAt),
            (payload[FlagsAt] & WantsToClose) != 0,
            (payload[FlagsAt] & StepsForward) != 0,
            (payload[FlagsAt] & WantsHoursReminder) != 0,
            (MeetingReminder)payload[ReminderAt],
            Value(payload, MarkAt),
            (CalendarWord)payload[WordAt]);
    }

    private static PersonaId? Persona(byte[] payload, int at) => Value(payload, at) is { } value ? new PersonaId(value) : null;

    private static Guid? Value(byte[] payload, int at)
    {
        var value = new Guid(payload.AsSpan(at, 16));
        return value == Guid.Empty ? null : value;
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
