namespace NetworksPortal.Administration.Lists;

/// <param name="Line">Where it stands in the file, from 1.</param>
public sealed record FileRow(int Line, AccountDraft Draft);

/// <summary>A list of accounts: <c>name;email;language</c>, or in the order that its headings say.</summary>
public sealed class AccountsFile
{
    internal static readonly string[] EmailHeads = ["e-mail", "email", "mail", "e-mailadres", "emailadres", "adres", "e-mail address", "email address", "address"];
    private static readonly string[] NameHeads = ["naam", "name"];
    private static readonly string[] LanguageHeads = ["taal", "language"];

    private readonly List<FileRow> rows = [];
    private readonly List<FileError> errors = [];
    private readonly Dictionary<string, int> lineOf = new(StringComparer.OrdinalIgnoreCase);
    private (int Name, int Email, int Language) columns = (0, 1, 2);

    private AccountsFile() { }

    public IReadOnlyList<FileRow> Rows => rows;

    /// <summary>By line.</summary>
    public IReadOnlyList<FileError> Errors => [.. errors.OrderBy(error => error.Line).Take(ListFile.MostErrors)];

    public static AccountsFile Read(byte[] bytes)
    {
        var (list, file) = (ListFile.Read(bytes), new AccountsFile());
        file.errors.AddRange(list.Errors);
        foreach (var row in file.TakeHeading(list.Rows) ? list.Rows.Skip(1) : list.Rows)
        {
            file.Take(row);
        }

        return file;
    }

    private bool TakeHeading(IReadOnlyList<ListRow> all)
    {
        if (all is [var first, ..] && first.Find(NameHeads) is >= 0 and var name && first.Find(EmailHeads) is >= 0 and var email)
        {
            columns = (name, email, first.Find(LanguageHeads));
            return true;
        }

        return false;
    }

    private void Take(ListRow row)
    {
        try
        {
            var draft = AccountDraft.Of(row.Cell(columns.Name), row.Cell(columns.Email), row.Cell(columns.Language));
            if (lineOf.TryAdd(draft.Email, row.Line))
            {
                rows.Add(new(row.Line, draft));
            }
            else
            {
                errors.Add(new(row.Line, "EmailTwice", lineOf[draft.Email]));
            }
        }
        catch (RuleViolation no)
        {
            errors.Add(new(row.Line, no.Code, no.Arguments));
        }
    }
}
