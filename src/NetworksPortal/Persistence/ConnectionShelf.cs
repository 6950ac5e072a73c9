namespace NetworksPortal.Persistence;

/// <summary>
/// The connections to one database that nobody uses at the moment. The one that came back last goes out first: its pages and statements are the warmest,
/// and what lies below was needed by a crowd only (docs/decisions/0033).
/// </summary>
internal sealed class ConnectionShelf(string source) : IDisposable
{
    /// <summary>What is left when a crowd is gone.</summary>
    private const int MostAtRest = 2;

    /// <summary>What a crowd comes back to without opening anything: as many as are at work at once, and some that wait for the disk.</summary>
    private static readonly int Most = 4 * Environment.ProcessorCount;

    private readonly Lock door = new();
    private readonly Stack<OpenConnection> free = [];
    private bool ended;

    public OpenConnection Take()
    {
        lock (door)
        {
            if (free.TryPop(out var warmest))
            {
                return warmest;
            }
        }

        return new OpenConnection(source);
    }

    /// <summary>A transaction that was left open ends here, and nobody else gets into it.</summary>
    public void PutBack(OpenConnection connection)
    {
        if (!connection.IsInTransaction)
        {
            lock (door)
            {
                if (!ended && free.Count < Most)
                {
                    free.Push(connection);
                    return;
                }
            }
        }

        connection.Dispose();
    }

    /// <summary>All but the warmest are closed, and those forget the pages that they have read.</summary>
    public void Rest()
    {
        lock (door)
        {
            var warmest = free.Take(MostAtRest).Reverse().ToList();
            foreach (var cold in free.Skip(MostAtRest))
            {
                cold.Dispose();
            }

            free.Clear();
            foreach (var connection in warmest)
            {
                connection.ForgetPages();
                free.Push(connection);
            }
        }
    }

    /// <summary>What is in use meanwhile is closed when it comes back.</summary>
    public void Dispose()
    {
        lock (door)
        {
            ended = true;
            while (free.TryPop(out var connection))
            {
                connection.Dispose();
            }
        }
    }
}
