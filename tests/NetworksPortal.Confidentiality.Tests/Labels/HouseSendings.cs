using static NetworksPortal.Confidentiality.Tests.Labels.SpaceSendings;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Every form outside the spaces: of HR, of the rooms, of the accounts, and of whoever has one.</summary>
internal static class HouseSendings
{
    /// <param name="room">A room of the house, by its id.</param>
    /// <param name="account">The number of an account that is in no network.</param>
    public static IEnumerable<Sending> All(string room, int account) => [.. Office(), .. Consultation(), .. Rooms(room), .. Accounts(account), .. Doors()];

    private static IEnumerable<Sending> Office()
    {
        yield return At("hr", "/office/networks", "form:has([name='Input.Name'])", ("Input.Name", "Kanarie kring een", "Kanarie kring twee"), ("Input.ForWhom", "Kanarie opent 1", "Kanarie opent 2"), ("Input.JoinRule", "Open", "OnApproval"),
            ("Input.Accent", "bos", "kobalt"), ("Input.Codes", "2", "3"));
        yield return At("hr", "/office/grants/roze-neuzekes/money?year=2027", "form:has([name='Input.Amount'])", ("Input.Amount", "4.321", "4.322"), ("Input.Reason", "Kanarie geeft geld 1", "Kanarie geeft geld 2"));
        yield return At("hr", "/office/grants/carry", "form:has([name='Input.Kind'])", ("Input.Network", "roze-neuzekes", "aha"), ("Input.Kind", "Percentage", "Amount"), ("Input.Percentage", "41", "42"), ("Input.Amount", "51", "52"),
            ("Input.Reason", "Kanarie laat meegaan 1", "Kanarie laat meegaan 2"));
        yield return At("hr", "/office/grants/roze-neuzekes/hours?year=2027", "form:has([name='Input.CoreSeats'])", ("Input.CoreSeats", "7", "8"), ("Input.Hours", "2:15", "2:30"), ("Input.Reason", "Kanarie geeft tijd 1", "Kanarie geeft tijd 2"));
    }

    private static IEnumerable<Sending> Consultation()
    {
        yield return At("hr", "/office/grants/roze-neuzekes/consultation?year=2026", "form:has([name='Input.Hours'])", ("Input.Hours", "12:00", "13:00"), ("Input.Reason", "Kanarie vraagt advies 1", "Kanarie vraagt advies 2"));
    }

    private static IEnumerable<Sending> Rooms(string room)
    {
        foreach (var (page, word) in new[] { ("/rooms/new", "nieuw"), ($"/rooms/{room}", "anders") })
        {
            yield return At("zalen", page, "form:has([name='Input.Seats'])", ("Input.Name", $"Kanarie zaal {word} 1", $"Kanarie zaal {word} 2"), ("Input.Directions", $"Kanarie wijst {word} 1", $"Kanarie wijst {word} 2"),
                ("Input.Seats", "81", "82"), ("Input.Features", "Lift", "InductionLoop"));
        }
    }

    private static IEnumerable<Sending> Accounts(int account)
    {
        yield return At("it", "/admin/accounts/new", "form:has([name='Input.Email'])", ("Input.Name", "Kanarie Een", "Kanarie Twee"), ("Input.Email", "kanarie.een@stad.example", "kanarie.twee@stad.example"), ("Input.Language", "nl-BE", "en"));
        yield return At("it", $"/admin/accounts/{account}", "form:has([name='Input.Name'])", ("Input.Name", "Kanarie Drie", "Kanarie Vier"), ("Input.Language", "nl-BE", "en"));
        yield return At("it", "/admin/organisation", "form:has([name='Input.Name'])", ("Input.Name", "Kanarie Stad 1", "Kanarie Stad 2"));
        yield return At("it", "/admin/organisation/mail", "form:has([name='Input.From'])", ("Input.From", "kanarie11@stad.example", "kanarie12@stad.example"));
        yield return At("it", $"/admin/accounts/{account}", "form:has([name='Input.Roles'])", ("Input.Roles", "Facilities", "Hr"));
    }

    private static IEnumerable<Sending> Doors()
    {
        yield return At("", "/account/signin", "form:has(input[type=password])", ("Input.Email", "kanarie7@stad.example", "kanarie8@stad.example"), ("Input.Password", "Kanarie-raadt-1", "Kanarie-raadt-2")) with { IsRefused = true };
        yield return At("", "/statements/verify", "main form", ("Input.Code", "0000-0000-0000-0000-0001", "0000-0000-0000-0000-0002"), ("Input.Name", "Kanarie Vijf", "Kanarie Zes"));
        yield return At("", "/account/forgot", "form:has([name='Input.Email'])", ("Input.Email", "els@stad.example", "collega398@stad.example"));
        yield return At("collega397", "/account/password", "form:has([name='Input.Current'])", ("Input.Current", "Kanarie-oud-1", "Kanarie-oud-2")) with { Alike = Fields(("Input.Password", "Kanarie-zingt-2026!")), IsRefused = true };
        yield return At("collega397", "/account/password", "form:has([name='Input.Current'])", ("Input.Password", "Kanarie-zingt-2026!", "Kanarie-fluit-2026!")) with { Alike = Fields(("Input.Current", PortalApp.Password)) };
        yield return At("chris", "/me/calendar", "form:has([name='Word'])", ("Word", "Meeting", "Busy"));
        yield return At("els", "/me/second-factor", "form:has(input[type=password])", ("Input.Password", "Kanarie-telt-1", "Kanarie-telt-2")) with { IsRefused = true };
        yield return At("els", "/me/data", "form:has(input[type=password])", ("Input.Password", "Kanarie-neemt-1", "Kanarie-neemt-2")) with { IsRefused = true };
        yield return At("els", "/me/erase", "form:has(input[type=password])", ("Input.Address", "kanarie9@stad.example", "kanarie10@stad.example"), ("Input.Password", "Kanarie-gaat-1", "Kanarie-gaat-2")) with { IsRefused = true };
    }

    private static Sending At(string who, string page, string form, params (string Field, string Here, string There)[] fields) => new(who, _ => Task.FromResult(page), form, Differing(fields));
}
