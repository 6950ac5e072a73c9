using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>A transaction of the connection that is borrowed, under the name of who borrowed it: the library asks for that.</summary>
internal sealed class KeptTransaction(KeptConnection connection, SqliteTransaction transaction) : DbTransaction
{
    public override IsolationLevel IsolationLevel => transaction.IsolationLevel;

    public override bool SupportsSavepoints => transaction.SupportsSavepoints;

    internal SqliteTransaction Below => transaction;

    protected override DbConnection? DbConnection => transaction.Connection is null ? null : connection;

    public override void Commit() => transaction.Commit();

    public override void Rollback() => transaction.Rollback();

    public override void Save(string savepointName) => transaction.Save(savepointName);

    public override void Rollback(string savepointName) => transaction.Rollback(savepointName);

    public override void Release(string savepointName) => transaction.Release(savepointName);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            transaction.Dispose();
        }

        base.Dispose(disposing);
    }
}
