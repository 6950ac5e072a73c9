using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NetworksPortal.Persistence;

/// <summary>
/// Reading and planning a statement costs SQLite more than answering it, and what it worked out is gone when a connection closes. So this one borrows
/// a connection that stays open, with its statements, for as long as it is open itself or a command of it has a text (docs/decisions/0033).
/// </summary>
public sealed class KeptConnection : DbConnection
{
    private readonly string source;
    private readonly ConnectionShelf shelf;
    private OpenConnection? borrowed;
    private int users;
    private bool isOpen;

    internal KeptConnection(string source, ConnectionShelf shelf)
    {
        this.source = source;
        this.shelf = shelf;
    }

    /// <summary>SQLite's own name for the connection that is borrowed at the moment, to look at what it holds; none when none is.</summary>
    public sqlite3? Handle => borrowed?.Connection.Handle;

    [AllowNull]
    public override string ConnectionString
    {
        get => source;
        set => throw new NotSupportedException("A connection is made for one database.");
    }

    public override string Database => "main";

    public override string DataSource => new SqliteConnectionStringBuilder(source).DataSource;

    public override string ServerVersion => raw.sqlite3_libversion().utf8_to_string();

    public override ConnectionState State => isOpen ? ConnectionState.Open : ConnectionState.Closed;

    public override void Open()
    {
        if (!isOpen)
        {
            Borrow();
            isOpen = true;
        }
    }

    /// <summary>
    /// Also for somebody who has gone meanwhile. The library has made its command by then, and disposes of it only where the command itself is refused.
    /// </summary>
    public override Task OpenAsync(CancellationToken cancellationToken)
    {
        Open();
        return Task.CompletedTask;
    }

    public override void Close()
    {
        if (isOpen)
        {
            isOpen = false;
            GiveBack();
        }
    }

    public override void ChangeDatabase(string databaseName) => throw new NotSupportedException("A connection is made for one database.");

    /// <summary>The connection below, for one more who uses it; each gives it back once.</summary>
    internal OpenConnection Borrow()
    {
        borrowed ??= shelf.Take();
        users++;
        return borrowed;
    }

    /// <summary>A statement of the connection below, and with it the use that was made of it.</summary>
    internal void PutBack(SqliteCommand statement)
    {
        borrowed!.Statements.PutBack(statement);
        GiveBack();
    }

    private void GiveBack()
    {
        if (--users == 0)
        {
            var unused = borrowed!;
            borrowed = null;
            shelf.PutBack(unused);
        }
    }

    protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) =>
        new KeptTransaction(this, (isOpen ? borrowed! : throw new InvalidOperationException("The connection is closed.")).Connection.BeginTransaction(isolationLevel));

    protected override DbCommand CreateDbCommand() => new KeptCommand(this);

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            Close();
        }

        base.Dispose(disposing);
    }
}
