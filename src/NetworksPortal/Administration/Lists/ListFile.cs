using System.Text;
using CsvHelper;

namespace NetworksPortal.Administration.Lists;

/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="Cells">At least one of them says something.</param>
public sealed record ListRow(int Line, string[] Cells)
{
    /// <summary>Empty where the row has no such cell.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";

    /// <returns>Which cell is one of these words, whatever its case; -1 for none.</returns>
    public int Find(string[] heads) => Array.FindIndex(Cells, cell => heads.Contains(cell, StringComparer.OrdinalIgnoreCase));
}

/// <param name="Line">Where in the file, from 1.</param>
/// <param name="Code">Resource key of what is wrong.</param>
/// <param name="Arguments">What fills its placeholders.</param>
public sealed record FileError(int Line, string Code, params IReadOnlyList<object> Arguments);

/// <summary>
/// A list as a spreadsheet saves it: with <c>;</c> or <c>,</c> or tabs, in UTF-8, UTF-16 or Windows-1252. Reading never throws: what is
/// wrong stands in <see cref="Errors"/>, each with its line.
/// </summary>
public sealed class ListFile
{
    public const int MostBytes = 2 * 1024 * 1024;
    public const int MostRows = 10_000;

    /// <summary>So many are told; whoever has more has another file in mind.</summary>
    public const int MostErrors = 100;

    private readonly List<ListRow> rows = [];
    private readonly List<FileError> errors = [];

    private ListFile() { }

    public IReadOnlyList<ListRow> Rows => rows;

    public IReadOnlyList<FileError> Errors => errors;

    public static ListFile Read(byte[] bytes)
    {
        var file = new ListFile();
        if (bytes.Length > MostBytes)
        {
            file.errors.Add(new(1, "FileTooLarge", MostBytes / 1024 / 1024, MostRows));
        }
        else if (Decode(bytes) is not { } text)
        {
            file.errors.Add(new(1, "FileNotText"));
        }
        else
        {
            file.Parse(text);
        }

        return file;
    }

    /// <summary>Spreadsheets here write UTF-8, UTF-16 with its mark, or Windows-1252; what is not valid UTF-8 is the last.</summary>
    /// <returns>Null for what is no text, such as the spreadsheet itself.</returns>
    private static string? Decode(byte[] bytes)
    {
        if (bytes is [0xff, 0xfe, ..])
        {
            return Encoding.Unicode.GetString(bytes).TrimStart('\ufeff');
        }

        if (bytes.Contains((byte)0))
        {
            return null;
        }

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
            OnMalformedRecord = bad => errors.Add(new((int)bad.LineNumber, "LineBroken")),
        });
        while (errors.Count < MostErrors && reader.Read())
        {
            string[] cells = [.. reader.Current.ToArray().Select(cell => cell.Trim())];
            if (Array.TrueForAll(cells, cell => cell.Length == 0))
            {
                continue;
            }

            // One more than that, for the line of headings.
            if (rows.Count > MostRows)
            {
                errors.Add(new((int)reader.LineNumber, "FileTooLong", MostRows));
                return;
            }

            rows.Add(new((int)reader.LineNumber, cells));
        }

        if (rows.Count + errors.Count == 0)
        {
            errors.Add(new(1, "FileEmpty"));
        }
    }
}
