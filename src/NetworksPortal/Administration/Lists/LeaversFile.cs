namespace NetworksPortal.Administration.Lists;

/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record LeaverRow(int Line, string Email);

/// <summary>
/// A list of who leaves. What counts is the work address: the column with that heading or, where there are no headings, the first cell of
/// a line that has an <c>@</c>. So a list of accounts can be used as it is.
/// </summary>
public sealed class LeaversFile
{
    private readonly List<LeaverRow> rows = [];
    private readonly List<FileError> errors = [];

    private LeaversFile() { }

    public IReadOnlyList<LeaverRow> Rows => rows;

    /// <summary>By line.</summary>
    public IReadOnlyList<FileError> Errors => [.. errors.OrderBy(error => error.Line).Take(ListFile.MostErrors)];

    public static LeaversFile Read(byte[] bytes)
    {
        var (list, file) = (ListFile.Read(bytes), new LeaversFile());
        file.errors.AddRange(list.Errors);
        var column = list.Rows is [var first, ..] ? first.Find(AccountsFile.EmailHeads) : -1;
        var lineOf = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in column < 0 ? list.Rows : list.Rows.Skip(1))
        {
            file.Take(row, row.Cell(column < 0 ? Math.Max(0, Array.FindIndex(row.Cells, cell => cell.Contains('@'))) : column), lineOf);
        }

        return file;
    }

    private void Take(ListRow row, string cell, Dictionary<string, int> lineOf)
    {
        try
        {
            var email = AccountDraft.CheckEmail(cell);
            if (lineOf.TryAdd(email, row.Line))
            {
                rows.Add(new(row.Line, email));
            }
            else
            {
                errors.Add(new(row.Line, "EmailTwice", lineOf[email]));
            }
        }
        catch (RuleViolation no)
        {
            errors.Add(new(row.Line, no.Code, no.Arguments));
        }
    }
}
