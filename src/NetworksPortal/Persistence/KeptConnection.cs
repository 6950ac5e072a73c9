using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace NetworksPortal.Persistence;

/// <summary>
/// Reading and planning a statement costs SQLite more than answering it, and what it worked out is gone when a connection closes. So this
/// one stays open for as long as the context lives that it was made for, with its statements (docs/decisions/0033).
/// </summary>
internal sealed class KeptConnection : SqliteConnection
{
    private readonly StatementShelf shelf;
    private bool ends;

    internal KeptConnection(string source)
        : base(source)
    {
        shelf = new StatementShelf(this);
    }

    /// <summary>Between two requests that the same context serves it is only said to be closed.</summary>
    public override void Close()
    {
        if (ends)
        {
            base.Close();
        }
    }

    protected override DbCommand CreateDbCommand() => new KeptCommand(shelf);

    protected override void Dispose(bool disposing)
    {
        ends = true;
        base.Dispose(disposing);
    }
}
