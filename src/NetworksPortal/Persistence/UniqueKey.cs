using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Persistence;

internal static class UniqueKey
{
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;
    private const int SqliteTrigger = 1811;
    private const string SqlStandardUniqueViolation = "23505";

    /// <summary>Whether a write failed because somebody else holds the key, or what a trigger guards like one, and for no other reason.</summary>
    public static bool IsTaken(DbUpdateException failure) => failure.InnerException switch
    {
        SqliteException sqlite => sqlite.SqliteExtendedErrorCode is SqlitePrimaryKey or SqliteUnique or SqliteTrigger,
        DbException other => other.SqlState == SqlStandardUniqueViolation,
        _ => false,
    };
}
