using System.Text;
using NetworksPortal.Administration.Lists;

namespace NetworksPortal.Tests.Administration;

public class AccountsFileTests
{
    private const string List = "naam;e-mail;taal\nZoë Şahin;zoe@stad.example;nl\n\"De Smet, Sam\";sam@stad.example;en\n\n";

    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Utf8_is_read_with_and_without_its_mark(bool mark)
    {
        var file = AccountsFile.Read([.. mark ? Encoding.UTF8.Preamble.ToArray() : [], .. Encoding.UTF8.GetBytes(List)]);

        Assert.Empty(file.Errors);
        Assert.Equal(
            [("Zoë Şahin", "zoe@stad.example", "nl-BE", 2), ("De Smet, Sam", "sam@stad.example", "en", 3)],
            file.Rows.Select(row => (row.Draft.Name, row.Draft.Email, row.Draft.Language, row.Line)));
    }

    [Fact]
    public void What_is_not_utf8_is_read_as_windows_1252()
    {
        var file = AccountsFile.Read(Western.GetBytes("Zoë Élise d’Hondt;zoe@stad.example\r\n"));

        Assert.Equal("Zoë Élise d’Hondt", Assert.Single(file.Rows).Draft.Name);
    }

    [Theory]
    [InlineData("Sam Okoye,sam@stad.example,en\nNoor,noor@stad.example,nl")]
    [InlineData("Sam Okoye\tsam@stad.example\ten\nNoor\tnoor@stad.example\tnl")]
    [InlineData("email;taal;name\nsam@stad.example;en;Sam Okoye\nnoor@stad.example;;Noor")]
    [InlineData("sep=;\nSam Okoye;sam@stad.example;en\nNoor;noor@stad.example;nl")]
    public void Separators_and_headings_are_recognised(string text)
    {
        var file = AccountsFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(file.Errors);
        Assert.Equal([("Sam Okoye", "en"), ("Noor", "nl-BE")], file.Rows.Select(row => (row.Draft.Name, row.Draft.Language)));
    }

    [Theory]
    [InlineData(";noor@stad.example;nl", "NameMissing")]
    [InlineData("=SOM(A1);noor@stad.example;nl", "NameOdd")]
    [InlineData("No\u202Eor;noor@stad.example;nl", "NameOdd")]
    [InlineData("Noor;noor;nl", "EmailOdd")]
    [InlineData("Noor;noor@stad;nl", "EmailOdd")]
    [InlineData("Noor;;nl", "EmailMissing")]
    [InlineData("Noor;Noor <noor@stad.example>;nl", "EmailOdd")]
    [InlineData("Noor;noor@stad.example;fr", "LanguageUnknown")]
    [InlineData("Noor;GOED@stad.example;nl", "EmailTwice")]
    [InlineData("\"Noor;noor@stad.example;nl", "LineBroken")]
    public void Each_fault_is_told_with_its_line_and_hides_no_other(string line, string code)
    {
        var file = AccountsFile.Read(Encoding.UTF8.GetBytes($"Goed;goed@stad.example;nl\n{line}\n;;x\nOok Goed;ook@stad.example;nl\n"));

        Assert.Equal([(2, code), (3, "NameMissing")], file.Errors.Select(error => (error.Line, error.Code)));
        Assert.Equal(2, file.Rows.Count);
    }

    [Fact]
    public void A_spreadsheet_an_empty_file_and_a_huge_one_are_refused()
    {
        Assert.Equal("FileNotText", Assert.Single(AccountsFile.Read([0x50, 0x4b, 3, 4, 0, 0]).Errors).Code);
        Assert.Equal("FileEmpty", Assert.Single(AccountsFile.Read([]).Errors).Code);
        Assert.Equal("FileTooLarge", Assert.Single(AccountsFile.Read(new byte[ListFile.MostBytes + 1]).Errors).Code);
    }

    [Fact]
    public void A_list_in_utf16_is_read_and_so_is_one_with_hard_spaces_around()
    {
        var file = AccountsFile.Read([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("Name\tE-mail\r\nZoë Şahin\t\u00a0zoe@stad.example \r\n")]);

        Assert.Empty(file.Errors);
        Assert.Equal(("Zoë Şahin", "zoe@stad.example"), (Assert.Single(file.Rows).Draft.Name, file.Rows[0].Draft.Email));
    }

    [Fact]
    public void Of_more_lines_than_are_read_at_once_the_first_that_is_too_many_is_named_and_no_other()
    {
        var lines = string.Concat(Enumerable.Range(0, 50_000).Select(n => $"C{n};c{n}@stad.example\n"));

        var tooMany = AccountsFile.Read(Encoding.UTF8.GetBytes("naam;e-mail\n" + lines));
        var longer = AccountsFile.Read(Encoding.UTF8.GetBytes(lines + lines));

        Assert.Equal((ListFile.MostRows + 2, "FileTooLong"), (Assert.Single(tooMany.Errors).Line, tooMany.Errors[0].Code));
        Assert.Equal("FileTooLarge", Assert.Single(longer.Errors).Code);
    }

    [Fact]
    public void Of_a_file_that_is_wrong_from_end_to_end_the_first_faults_are_told()
    {
        var file = AccountsFile.Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("niets\n", 5_000))));

        Assert.Equal(Enumerable.Range(1, ListFile.MostErrors), file.Errors.Select(error => error.Line));
    }
}
