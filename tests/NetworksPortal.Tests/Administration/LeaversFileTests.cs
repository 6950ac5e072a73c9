using System.Text;
using NetworksPortal.Administration.Lists;

namespace NetworksPortal.Tests.Administration;

public sealed class LeaversFileTests
{
    [Theory]
    [InlineData("noor@stad.example\nsam@stad.example\n")]
    [InlineData("e-mail\r\nnoor@stad.example\r\nsam@stad.example\r\n")]
    [InlineData("Email address;Day\nnoor@stad.example;2026-12-31\nsam@stad.example;\n")]
    [InlineData("naam;e-mail;taal\nNoor;noor@stad.example;nl\nSam;sam@stad.example;en\n")]
    [InlineData("Noor,noor@stad.example,nl\nSam,sam@stad.example,en\n")]
    [InlineData("\"De Smet, Noor\"\tnoor@stad.example\n\n=HYPERLINK(1)\tsam@stad.example\n")]
    public void The_work_address_is_found_wherever_it_stands(string text)
    {
        var file = LeaversFile.Read(Encoding.UTF8.GetBytes(text));

        Assert.Empty(file.Errors);
        Assert.Equal(["noor@stad.example", "sam@stad.example"], file.Rows.Select(row => row.Email));
    }

    [Theory]
    [InlineData("noor", "EmailOdd")]
    [InlineData(";;noor", "EmailMissing")]
    [InlineData("GOED@stad.example", "EmailTwice")]
    [InlineData("=HYPERLINK(\"http://stad.example/@\")", "LineBroken")]
    [InlineData("=1+1@stad.example()", "EmailOdd")]
    [InlineData("\"noor@stad.example", "LineBroken")]
    public void Each_fault_is_told_with_its_line_and_hides_no_other(string line, string code)
    {
        var file = LeaversFile.Read(Encoding.UTF8.GetBytes($"goed@stad.example\n{line}\nnoor\nook@stad.example\n"));

        Assert.Equal([(2, code), (3, "EmailOdd")], file.Errors.Select(error => (error.Line, error.Code)));
        Assert.Equal([1, 4], file.Rows.Select(row => row.Line));
    }
}
