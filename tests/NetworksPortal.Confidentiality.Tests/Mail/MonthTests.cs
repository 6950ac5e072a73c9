using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Mail;

namespace NetworksPortal.Confidentiality.Tests.Mail;

/// <summary>What leaves the portal in a month, and what it writes about itself, names no network and no member.</summary>
public sealed partial class MonthTests(Month month) : IClassFixture<Month>
{
    private static readonly string[] Nicknames = [Canary.Nickname, "Kanarie van Els", "Goudvink", "Putter", "Sijsje", "Vink", "Wielewaal"];
    private static readonly string[] PrivateAddresses = [Canary.Mail, "eerste.adres@thuis.example", "tweede.adres@thuis.example", "derde.adres@thuis.example", "vierde.adres@thuis.example", "vijfde.adres@thuis.example"];

    /// <summary>A mail that is added to the product has to be sent in this month as well, or nobody looks at it.</summary>
    [Fact]
    public void Every_kind_of_mail_was_sent()
    {
        var texts = new ResourceManager("NetworksPortal.Mail.MailTexts", typeof(MailComposer).Assembly);
        var kinds = texts.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>()
            .Select(text => (string)text.Key).Where(key => key.EndsWith(".Text", StringComparison.Ordinal)).ToList();
        var bodies = month.Mails.Select(mail => mail.Body.ReplaceLineEndings("\n")).ToList();

        Assert.NotEmpty(kinds);
        Assert.All(kinds, kind => Assert.Contains(bodies, body => new[] { "nl-BE", "en" }.Any(language => body.Contains(Sentence(texts.GetString(kind, CultureInfo.GetCultureInfo(language))!), StringComparison.Ordinal))));

        static string Sentence(string text) => text.ReplaceLineEndings("\n").Split("{0}")[^1].Split("{1}")[0].Trim();
    }

    [Fact]
    public void No_mail_names_a_network_a_space_or_a_nickname()
    {
        Assert.All(month.Mails, mail =>
        {
            NamesNoNetwork(mail.Whole);
            Assert.All(month.Networks, network => Assert.DoesNotContain(network.Key, Link().Replace(mail.Whole, ""), StringComparison.Ordinal));
            Assert.All(Nicknames.Append(Canary.Needs).Append(Canary.Note), word => Assert.DoesNotContain(word, mail.Whole, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void Every_mail_has_one_recipient_the_one_sender_and_a_subject_of_the_one_shape()
    {
        var sender = Assert.Single(month.Mails.Select(mail => mail.Header("From")).Distinct(StringComparer.Ordinal));
        Assert.Equal("portaal@stad.example", sender);
        var headers = Assert.Single(month.Mails.Select(mail => string.Join(", ", mail.Headers.Select(header => header.Key).Order(StringComparer.Ordinal))).Distinct(StringComparer.Ordinal));
        Assert.DoesNotContain("cc", headers, StringComparison.OrdinalIgnoreCase);
        Assert.All(month.Mails, mail =>
        {
            Assert.DoesNotContain(',', mail.Header("To"));
            Assert.Matches("^Kring: [^0-9]{3,40}$", mail.Header("Subject"));
            Assert.Matches("^[0-9a-f-]+\\.eml$", mail.File);
        });
    }

    [Fact]
    public void No_calendar_file_names_a_network_a_space_or_anybody()
    {
        Assert.Equal(11, month.Calendars.Count);
        Assert.All(month.Calendars, calendar =>
        {
            Assert.Contains("BEGIN:VEVENT", calendar.Text, StringComparison.Ordinal);
            NamesNoNetwork(calendar.Headers + calendar.Text);
            Assert.All(month.Networks, network => Assert.DoesNotContain(network.Key, calendar.Headers + calendar.Text, StringComparison.Ordinal));
            Assert.DoesNotContain("ATTENDEE", calendar.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("ORGANIZER", calendar.Text, StringComparison.Ordinal);
            Assert.All(Nicknames, name => Assert.DoesNotContain(name, calendar.Text, StringComparison.OrdinalIgnoreCase));
        });
    }

    [Fact]
    public void A_meeting_in_a_member_s_calendar_is_a_meeting_and_nothing_more()
    {
        var own = month.Calendars.Where(calendar => calendar.Address.StartsWith("/space/", StringComparison.Ordinal)).ToList();
        Assert.All(own, calendar =>
        {
            Assert.Contains("SUMMARY:Overleg\n", calendar.Text, StringComparison.Ordinal);
            Assert.Contains("CLASS:PRIVATE\n", calendar.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("Kanaries kijken", calendar.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("URL", calendar.Text, StringComparison.Ordinal);
        });

        // A calendar behind a link is as neutral as a file of one meeting, and its address says nothing either.
        Assert.All(month.Calendars.Where(calendar => calendar.Address.StartsWith("/calendar/", StringComparison.Ordinal)), calendar =>
        {
            Assert.Matches("^/calendar/[A-Za-z0-9_-]{32}/agenda\\.ics$", calendar.Address);
            Assert.DoesNotContain("Kanaries kijken", calendar.Text, StringComparison.Ordinal);
        });

        // Two members hold the same meeting, and one of another network holds one that was hosted together; beside each other, their calendars do not show it.
        Assert.Equal(3, own.Select(calendar => Uid().Match(calendar.Text).Value).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void No_log_at_any_level_says_who_is_where()
    {
        Assert.NotEmpty(month.Log);
        string[] people = ["els@stad.example", "chris@stad.example", "bart@stad.example", "Els Temmerman", .. Nicknames, .. PrivateAddresses];
        string[] paths = ["/space/", "/join/", "/networks/", "/calendar/"];
        string[] words = [.. people, .. month.Networks.Select(network => network.Key), Canary.Needs, Canary.Note, "Kanaries kijken"];
        var found = month.Log.SelectMany(entry => words.Where(word => entry.Contains(word, StringComparison.OrdinalIgnoreCase))
            .Concat(paths.Where(path => entry.Contains(path, StringComparison.Ordinal)))
            .Select(word => $"'{word}' in: {entry}"));

        NoneOf(found.DistinctBy(line => line[..Math.Min(line.Length, 90)]));
    }

    [Fact]
    public void No_log_names_a_network_beside_an_account()
    {
        var search = new WhoIsWhere([.. month.Networks], month.People);

        NoneOf(month.Log.Where(search.IsSaidBy));
    }

    [Fact]
    public void Nothing_private_lies_open_in_a_file_while_all_this_goes_on()
    {
        string[] words = [.. Nicknames, .. PrivateAddresses, Canary.Needs, Canary.Note, "Kanaries kijken"];

        // A mail that has left lies in the folder that another server empties, and says whom it is for.
        Assert.All(words, word => Assert.DoesNotContain(DataFiles.Holding(month.Directory, word), file => !file.StartsWith("mail", StringComparison.Ordinal)));
    }

    private static void NoneOf(IEnumerable<string> entries)
    {
        var first = string.Join('\n', entries.Take(20).Select(entry => entry.Length > 600 ? $"{entry[..300]} … {entry[^300..]}" : entry));
        Assert.True(first.Length == 0, first);
    }

    private void NamesNoNetwork(string text) => Assert.All(month.Networks, network => Assert.False(WhoIsWhere.Names(text, network.Name, network.Slug), $"{network.Name} is named in: {text}"));

    [GeneratedRegex("https?://[^ \n]+", RegexOptions.None, 60_000)]
    private static partial Regex Link();

    [GeneratedRegex("UID:.*", RegexOptions.None, 60_000)]
    private static partial Regex Uid();
}
