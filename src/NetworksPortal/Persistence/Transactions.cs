using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace NetworksPortal.Persistence;

/// <summary>Transactions that leave no connection open where they could not begin: another program holds the database, or the disk is full.</summary>
internal static class Transactions
{
    /// <summary>The library opens first, and does not close when the beginning fails.</summary>
    public static async Task<IDbContextTransaction> BeginAsync(this DatabaseFacade database, CancellationToken ct, IsolationLevel isolation = IsolationLevel.Unspecified)
    {
        try
        {
            return await database.BeginTransactionAsync(isolation, ct);
        }
        catch
        {
            await database.CloseConnectionAsync();
            throw;
        }
    }
}
