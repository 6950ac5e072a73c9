using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace NetworksPortal.Persistence;

/// <summary>
/// Empties the <see cref="PublicShelf"/> when something that everybody may know has changed: at the commit, or at once where there is no
/// transaction. Seats that are taken are no such thing, so that the pace of a public page does not tell of them.
/// </summary>
public sealed class PublicChanges(PublicShelf shelf) : DbCommandInterceptor, IDbTransactionInterceptor
{
    /// <summary>As they stand where they are set, and not where they are asked for.</summary>
    private static readonly string[] Sets = [" \"Sheet\" =", " \"State\" =", " \"Audience\" =", " \"StartsAt\" =", "INSERT INTO \"Events\"", "DELETE FROM \"Events\""];

    private readonly ConditionalWeakTable<DbTransaction, PublicShelf> waiting = [];

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        See(command);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        See(command);
        return ValueTask.FromResult(result);
    }

    public override DbDataReader ReaderExecuted(DbCommand command, CommandExecutedEventData eventData, DbDataReader result)
    {
        See(command);
        return result;
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        See(command);
        return ValueTask.FromResult(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Commit(transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Commit(transaction);
        return Task.CompletedTask;
    }

    /// <summary>Whether a statement changes what everybody may know.</summary>
    public static bool IsPublic(string statement) =>
        !statement.StartsWith("SELECT", StringComparison.Ordinal)
        && (statement.Contains("\"Networks\"", StringComparison.Ordinal)
            || statement.Contains("\"Events\"", StringComparison.Ordinal) && Array.Exists(Sets, set => statement.Contains(set, StringComparison.Ordinal)));

    private void See(DbCommand command)
    {
        if (!IsPublic(command.CommandText))
        {
            return;
        }

        if (command.Transaction is { } transaction)
        {
            waiting.AddOrUpdate(transaction, shelf);
        }
        else
        {
            shelf.Forget();
        }
    }

    private void Commit(DbTransaction transaction)
    {
        if (waiting.Remove(transaction))
        {
            shelf.Forget();
        }
    }
}
