using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>Why something could not be saved although nothing is wrong with it.</summary>
public enum StorageTrouble
{
    /// <summary>Somebody else writes, for longer than anybody should wait.</summary>
    Busy,

    /// <summary>The disk is full, or takes nothing for another reason.</summary>
    Full,
}

/// <summary>It was somebody else's turn for too long.</summary>
public sealed class TurnTooLong() : Exception("It was the turn of another change for too long.");

public static class StorageTroubles
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NoSpaceLeft = 28;
    private const int NoQuotaLeft = 122;

    /// <summary>Looks through what went wrong; null where it was something else.</summary>
    public static StorageTrouble? Of(Exception? failure) => failure switch
    {
        null => null,
        TurnTooLong => StorageTrouble.Busy,
        SqliteException { SqliteErrorCode: Busy or Locked } => StorageTrouble.Busy,
        SqliteException { SqliteErrorCode: Full or InputOutput or ReadOnly or CannotOpen } => StorageTrouble.Full,
        IOException { HResult: NoSpaceLeft or NoQuotaLeft } => StorageTrouble.Full,
        _ => Of(failure.InnerException),
    };
}
