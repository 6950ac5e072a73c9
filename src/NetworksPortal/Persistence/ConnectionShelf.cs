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
    private static readonly int Most = Math.Min(32, 4 * Environment.ProcessorCount);

    private readonly Lock door = new();
    private readonly Stack<OpenConnection> free = [];
    private readonly HashSet<OpenConnection> lent = [];
    private bool ended;

    public OpenConnection Take()
    {
        lock (door)
        {
            if (free.TryPop(out var warmest))
            {
                lent.Add(warmest);
                return warmest;
            }
        }

        var opened = new OpenConnection(source);
        lock (door)
        {
            lent.Add(opened);
        }

        return opened;
    }

    /// <summary>A transaction that was left open ends here, and nobody else gets into it.</summary>
    public void PutBack(OpenConnection connection)
    {
        var isFit = !connection.IsInTransaction;
        lock (door)
        {
            lent.Remove(connection);
            if (isFit && !ended && free.Count < Most)
            {
                free.Push(connection);
                return;
            }
        }

        connection.Dispose();
    }

    /// <summary>All but the warmest are closed, and those forget the pages that they have read.</summary>
    public void Rest()
    {
        List<OpenConnection> cold;
        lock (door)
        {
            var warmest = free.Take(MostAtRest).Reverse().ToList();
            cold = [.. free.Skip(MostAtRest)];
            free.Clear();
            warmest.ForEach(free.Push);
            warmest.ForEach(connection => connection.ForgetPages());
        }

        cold.ForEach(connection => connection.Dispose());
    }

    /// <summary>What somebody forgot to give back is closed as well: the last that closes puts away the write-ahead log.</summary>
    public void Dispose()
    {
        lock (door)
        {
            ended = true;
            foreach (var connection in free.Concat(lent))
            {
                connection.Dispose();
            }

            free.Clear();
        }
    }
}
