using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>The statements of one connection that are ready to be asked again. One context uses it at a time.</summary>
internal sealed class StatementShelf(SqliteConnection connection)
{
    /// <summary>All that the portal's pages ask; what is made up for one occasion must not pile up.</summary>
    private const int Most = 200;

    private static readonly string[] Verbs = ["SELECT ", "INSERT ", "UPDATE ", "DELETE "];

    private readonly Dictionary<string, SqliteCommand> free = new(StringComparer.Ordinal);

    /// <summary>A schema is changed once, and by many statements in one text.</summary>
    public static bool Keeps(string text) => Array.Exists(Verbs, verb => text.StartsWith(verb, StringComparison.Ordinal));

    public SqliteCommand Take(string text) => free.Remove(text, out var kept) ? kept : new SqliteCommand(text, connection);

    /// <summary>Of two that were asked at once, one is enough.</summary>
    public void PutBack(SqliteCommand statement)
    {
        statement.Parameters.Clear();
        statement.Transaction = null;
        statement.CommandTimeout = connection.DefaultTimeout;
        if (!Keeps(statement.CommandText) || !free.TryAdd(statement.CommandText, statement))
        {
            statement.Dispose();
        }

        if (free.Count > Most)
        {
            Clear();
        }
    }

    private void Clear()
    {
        foreach (var statement in free.Values)
        {
            statement.Dispose();
        }

        free.Clear();
    }
}
