using System.Text;
using CsvHelper;

namespace NetworksPortal.Administration;

/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record FileRow(int Line, AccountDraft Draft);

/// <param name="Code">Resource key of what is wrong, with what fills its placeholders.</param>
public sealed record FileError(int Line, string Code, IReadOnlyList<object> Arguments);

/// <summary>
/// A list of accounts as a spreadsheet saves it: <c>name;email;language</c>, with <c>;</c> or <c>,</c> or tabs, in UTF-8
/// or Windows-1252, with or without a heading. Reading never throws: what is wrong stands in <see cref="Errors"/>.
/// </summary>
public sealed class AccountsFile
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostRows = 10_000;
    private const int MostErrors = 100;

    private static readonly string[] NameHeads = ["naam", "name"];
    private static readonly string[] EmailHeads = ["e-mail", "email", "mail", "e-mailadres", "adres"];
    private static readonly string[] LanguageHeads = ["taal", "language"];

    private readonly List<FileRow> rows = [];
    private readonly List<FileError> errors = [];
    private readonly Dictionary<string, int> lineOf = new(StringComparer.OrdinalIgnoreCase);
    private (int Name, int Email, int Language) columns = (0, 1, 2);

    private AccountsFile() { }

    public IReadOnlyList<FileRow> Rows => rows;

    public IReadOnlyList<FileError> Errors => errors;

    public static AccountsFile Read(byte[] bytes)
    {
        var file = new AccountsFile();
        if (bytes.Length > MostBytes)
        {
            file.Wrong(1, "FileTooLarge", MostBytes / 1024 / 1024);
        }
        else if (bytes.Contains((byte)0))
        {
            file.Wrong(1, "FileNotText");
        }
        else
        {
            file.Parse(Decode(bytes));
        }

        return file;
    }

    /// <summary>Spreadsheets here write UTF-8 or Windows-1252; what is not valid UTF-8 is the other.</summary>
    private static string Decode(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\ufeff');
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(bytes);
        }
    }

    private void Parse(string text)
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            HasHeader = false,
            TrimWhitespace = true,
            TrackLineNumbers = true,
            // One forgotten quote must not swallow the rest of the file.
            AllowLineBreaksInQuotes = false,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = bad => Wrong((int)bad.LineNumber, "LineBroken"),
        });
        for (var first = true; errors.Count < MostErrors && reader.Read(); first = false)
        {
            var cells = reader.Current.ToArray();
            if (!(first && TakeHeading(cells)))
            {
                TakeRow((int)reader.LineNumber, cells);
            }
        }

        if (rows.Count + errors.Count == 0)
        {
            Wrong(1, "FileEmpty");
        }
    }

    private bool TakeHeading(string[] cells)
    {
        var found = (Find(NameHeads), Find(EmailHeads), Find(LanguageHeads));
        if (found is not ( >= 0, >= 0, _))
        {
            return false;
        }

        columns = found;
        return true;

        int Find(string[] heads) => Array.FindIndex(cells, cell => heads.Contains(cell.ToLowerInvariant()));
    }

    private void TakeRow(int line, string[] cells)
    {
        if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace))
        {
            return;
        }

        try
        {
            var draft = AccountDraft.Of(Cell(columns.Name), Cell(columns.Email), Cell(columns.Language));
            if (!lineOf.TryAdd(draft.Email, line))
            {
                Wrong(line, "EmailTwice", lineOf[draft.Email]);
            }
            else if (rows.Count == MostRows)
            {
                Wrong(line, "FileTooLong", MostRows);
            }
            else
            {
                rows.Add(new(line, draft));
            }
        }
        catch (RuleViolation no)
        {
            Wrong(line, no.Code, [.. no.Arguments]);
        }

        string Cell(int column) => column >= 0 && column < cells.Length ? cells[column] : "";
    }

    private void Wrong(int line, string code, params object[] arguments) => errors.Add(new(line, code, arguments));
}
