using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>Stands for a statement of the connection that is borrowed, and puts it back when it is disposed of.</summary>
internal sealed class KeptCommand(KeptConnection connection) : DbCommand
{
    private SqliteCommand? statement;
    private SqliteDataReader? reader;
    private KeptTransaction? transaction;

    [AllowNull]
    public override string CommandText
    {
        get => statement?.CommandText ?? "";
        set
        {
            PutBack();
            statement = connection.Borrow().Statements.Take(value ?? "");
            statement.Transaction = transaction?.Below;
        }
    }

    public override int CommandTimeout
    {
        get => Statement.CommandTimeout;
        set => Statement.CommandTimeout = value;
    }

    public override CommandType CommandType
    {
        get => CommandType.Text;
        set => Statement.CommandType = value;
    }

    public override bool DesignTimeVisible { get; set; }

    public override UpdateRowSource UpdatedRowSource { get; set; }

    protected override DbConnection? DbConnection
    {
        get => connection;
        set => throw new NotSupportedException("A statement belongs to its connection.");
    }

    protected override DbParameterCollection DbParameterCollection => Statement.Parameters;

    protected override DbTransaction? DbTransaction
    {
        get => transaction;
        set
        {
            transaction = (KeptTransaction?)value;
            if (statement is not null)
            {
                statement.Transaction = transaction?.Below;
            }
        }
    }

    private SqliteCommand Statement => statement ?? throw new InvalidOperationException("The statement has no text yet.");

    public override void Cancel() => Statement.Cancel();

    public override void Prepare() => Statement.Prepare();

    public override int ExecuteNonQuery() => Ready().ExecuteNonQuery();

    public override object? ExecuteScalar() => Ready().ExecuteScalar();

    protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior) => reader = Ready().ExecuteReader(behavior & ~CommandBehavior.CloseConnection);

    protected override async Task<DbDataReader> ExecuteDbDataReaderAsync(CommandBehavior behavior, CancellationToken cancellationToken) =>
        reader = await Ready().ExecuteReaderAsync(behavior & ~CommandBehavior.CloseConnection, cancellationToken);

    protected override DbParameter CreateDbParameter() => Statement.CreateParameter();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            PutBack();
        }

        base.Dispose(disposing);
    }

    /// <summary>Only what was asked to be prepared stays so; what was prepared before is not prepared again.</summary>
    private SqliteCommand Ready()
    {
        if (StatementShelf.Keeps(Statement.CommandText))
        {
            Statement.Prepare();
        }

        return Statement;
    }

    /// <summary>Nobody reads on in what the next one asks.</summary>
    private void PutBack()
    {
        if (statement is { } used)
        {
            statement = null;
            reader?.Dispose();
            reader = null;
            connection.PutBack(used);
        }
    }
}
