using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworksPortal.Confidentiality.Tests.Timing;

/// <summary>Writes down what is asked of a database, word for word and in order, without the values.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private readonly List<string> asked = [];

    public IReadOnlyList<string> Take()
    {
        lock (asked)
        {
            List<string> taken = [.. asked];
            asked.Clear();
            return taken;
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return ValueTask.FromResult(result);
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Note(command);
        return result;
    }

    private void Note(DbCommand command)
    {
        lock (asked)
        {
            asked.Add(command.CommandText);
        }
    }
}
