using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Events;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>Every form of a space and its desk, and of the door to it.</summary>
internal static class SpaceSendings
{
    private const string Roze = "roze-neuzekes";

    /// <param name="rooms">Two rooms of the house, by their ids.</param>
    /// <param name="meeting">A meeting that has been, by its id: a cost can be for it.</param>
    public static IEnumerable<Sending> All(IReadOnlyList<string> rooms, string meeting) =>
        [.. Meetings(rooms), .. Books(meeting), .. Evidence(), .. Members(), .. Desk()];

    private static IEnumerable<Sending> Meetings(IReadOnlyList<string> rooms)
    {
        // Before the meeting gets another title.
        yield return new("chris", async world => (await PlannedAsync(world, "Members")).Replace("/change", "/papers", StringComparison.Ordinal), "form:has([name='Input.Minutes'])", Differing(
            ("Input.Rule", "StaysHere", "Open"), ("Input.Agenda", "Kanarie agendeert 1", "Kanarie agendeert 2"), ("Input.Minutes", "Kanarie noteert verslag 1", "Kanarie noteert verslag 2"),
            ("Input.Share", "true", "false"), ("Input.File", "Kanarie legt erbij 1", "Kanarie legt erbij 2"), ("Input.FileTitle", "Kanarie betitelt 1", "Kanarie betitelt 2")));

        var day = 1;
        foreach (var audience in new[] { "Core", "Members", "HostingNetworks", "AllStaff" })
        {
            foreach (var (page, word) in new (Func<World, Task<string>>, string)[] { (In(Roze, "/desk/events/plan"), "plant"), (world => PlannedAsync(world, audience), "wijzigt") })
            {
                var typed = new Dictionary<string, (string, string)>(StringComparer.Ordinal)
                {
                    ["Input.Kind"] = ("Informal", "SharingSession"),
                    ["Input.Date"] = ($"2026-12-{day:00}", $"2026-12-{day + 1:00}"),
                    ["Input.From"] = ("07:00", "07:15"),
                    ["Input.Until"] = ("08:00", "08:15"),
                    ["Input.AnswerBy"] = ("2026-11-27", "2026-11-28"),
                    ["Input.Capacity"] = ("7", "8"),
                    ["Input.Guests"] = ("true", "false"),
                    ["Input.People"] = ("5", "6"),
                    ["Input.Needs"] = ("Lift", "StepFree"),
                    // A place is shown where there is no room.
                    ["Input.Room"] = ("", rooms[0]),
                    ["Input.OnlineLink"] = Pair($"https://video.example/{word}-{audience}-"),
                };
                foreach (var text in new[] { "Title", "CalendarTitle", "Text", "Place", "Route", "Contact" })
                {
                    typed[$"Input.{text}"] = Pair($"Kanarie {word} {audience} {text} ");
                }

                foreach (var item in AccessInformation.Items)
                {
                    typed[$"Input.Access[{item}].Provision"] = ("Yes", "No");
                    typed[$"Input.Access[{item}].Note"] = Pair($"Kanarie {word} {audience} {item} ");
                }

                yield return new("chris", page, "form:has([name='Input.Title'])", typed)
                {
                    Alike = Fields(("Input.Audience", audience), ("Input.Once", $"00000000-0000-4000-8000-0000000000{day:00}")), LabelsFollowChoice = true,
                };
                day += 3;
            }
        }

        // A meeting is known to the wider of two audiences: the label that stands beside the first.
        foreach (var (page, once) in new (Func<World, Task<string>>, int)[] { (In(Roze, "/desk/events/plan"), 91), (world => PlannedAsync(world, "Anders"), 92) })
        {
            yield return new("chris", page, "form:has([name='Input.Title'])", Differing(("Input.Audience", "Members", "Core")))
            {
                Alike = Fields(("Input.Title", "Kanarie voor wie"), ("Input.CalendarTitle", "Overleg"), ("Input.Kind", "Informal"), ("Input.Date", $"2027-01-{once - 80}"), ("Input.From", "09:00"), ("Input.Until", "10:00"),
                    ("Input.Room", ""), ("Input.Once", $"00000000-0000-4000-8000-0000000000{once}")), LabelsFollowChoice = true,
            };
        }

        foreach (var (audience, once) in new[] { ("Core", 81), ("Members", 82), ("AllStaff", 83) })
        {
            yield return new("chris", In(Roze, "/desk/events/plan"), "form:has([name='Input.Title'])", Differing(("Input.Repeat.Rhythm", "Weekly", "Fortnightly"), ("Input.Repeat.Until", "2027-06-30", "2027-06-22"), ("Input.Repeat.Times", "3", "4")))
            {
                Alike = Fields(("Input.Audience", audience), ("Input.Title", $"Kanarie keert weer {audience}"), ("Input.CalendarTitle", "Overleg"), ("Input.Kind", "Informal"), ("Input.Date", $"2027-06-{once - 80:00}"), ("Input.From", "09:00"), ("Input.Until", "10:00"),
                    ("Input.Room", ""), ("Input.Repeat.Shown", string.Join(' ', Enumerable.Range(0, 7).Select(week => $"{new DateOnly(2027, 6, once - 80).AddDays(7 * week):yyyy-MM-dd}"))), ("Input.Once", $"00000000-0000-4000-8000-0000000000{once}")), LabelsFollowChoice = true,
            };
        }

        yield return new("chris", EveryForm.InSeriesAsync, "form:has([name='Input.Reach'])", Differing(("Input.Reach", "Following", "Alone"))) { Alike = Fields(("Input.Title", "Kanarie keert niet weer")) };

        yield return new("chris", In(Roze, "/desk/polls/new"), "form:has([name='Input.ClosesOn'])", Polled(rooms))
        {
            Alike = Fields(("Input.Audience", "Members"), ("Input.Once", "00000000-0000-4000-8000-000000000095")),
        };
        yield return new("chris", In(Roze, "/desk/polls/new"), "form:has([name='Input.ClosesOn'])", Differing(("Input.Audience", "Members", "Core")))
        {
            Alike = Fields([.. Polled(rooms).Where(field => field.Key != "Input.CalendarTitle").Select(field => (field.Key, field.Value.Here.Replace("2027-03", "2027-04", StringComparison.Ordinal).Replace("Kanarie", "Zwaluw", StringComparison.Ordinal))), ("Input.CalendarTitle", "Overleg"), ("Input.Once", "00000000-0000-4000-8000-000000000096")]),
        };
        yield return new("chris", async world => (await PlannedAsync(world, "Samen")).Replace("/change", "/together", StringComparison.Ordinal), "form:has([name='Input.Network'])",
            Differing(("Input.Network", "link", "aha"), ("Input.Message", "Kanarie vraagt samen 1", "Kanarie vraagt samen 2")));
        yield return new("dina", world => world.PollAsync("dina"), "form:has([name='Said[0].Answer'])", Differing(("Said[0].Answer", "Yes", "No"), ("Said[1].Answer", "IfNeedBe", "Yes"), ("Said[2].Answer", "No", "IfNeedBe")));
        yield return new("chris", world => world.PastMeetingAsync(world.Roze, "chris"), "form[action*='handler=heads']", Differing(("Input.Headcount", "77", "78")));
        yield return new("dina", world => world.NextMeetingAsync(world.Roze, "dina"), "form[action*='handler=answer']", Differing(("Input.Answer", "Maybe", "No"), ("Input.Needs", "Kanarie heeft nodig 1", "Kanarie heeft nodig 2")));
    }

    private static Dictionary<string, (string Here, string There)> Polled(IReadOnlyList<string> rooms)
    {
        var typed = Differing(
            ("Input.Title", "Kanarie peilt 1", "Kanarie peilt 2"), ("Input.CalendarTitle", "Kanarie heet CalendarTitle 1", "Kanarie heet CalendarTitle 2"), ("Input.Text", "Kanarie vraagt 1", "Kanarie vraagt 2"),
            ("Input.Kind", "Informal", "SharingSession"), ("Input.ClosesOn", "2027-02-01", "2027-02-02"), ("Input.Shows", "Counts", "Names"));
        for (var i = 0; i < 3; i++)
        {
            typed[$"Input.Dates[{i}].Date"] = ($"2027-03-0{i + 1}", $"2027-03-1{i + 1}");
            typed[$"Input.Dates[{i}].From"] = ("07:00", "07:15");
            typed[$"Input.Dates[{i}].Until"] = ("08:00", "08:15");
            typed[$"Input.Dates[{i}].Room"] = ("", rooms[0]);
            typed[$"Input.Dates[{i}].Where"] = Pair($"Kanarie waar {i} ");
        }

        return typed;
    }

    private static IEnumerable<Sending> Books(string meeting)
    {
        yield return new("chris", In(Roze, "/desk/budget/enter"), "form:has([name='Input.Amount'])", Differing(
            ("Input.Description", "Kanarie kost 1", "Kanarie kost 2"), ("Input.Amount", "1,23", "1,24"), ("Input.Day", "2026-11-20", "2026-11-19"), ("Input.Category", "Catering", "Material"),
            ("Input.State", "Planned", "Committed"), ("Input.Supplier", "Kanarie levert 1", "Kanarie levert 2"), ("Input.Event", meeting, "")));
        yield return new("chris", async world => (await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk/budget?Query.Q=Hapjes")).Links.Select(link => link.GetAttribute("href")!)
            .First(href => Walk.Shape(href).EndsWith("/desk/budget/{id}", StringComparison.Ordinal)), "form:has([name='Input.Amount'])", Differing(
            ("Input.Description", "Hapjes, zegt kanarie 1", "Hapjes, zegt kanarie 2"), ("Input.Amount", "2,23", "2,24"), ("Input.Day", "2026-11-20", "2026-11-19"), ("Input.Category", "Catering", "Material"),
            ("Input.Supplier", "Kanarie levert anders 1", "Kanarie levert anders 2"), ("Input.Event", meeting, "")));
        yield return new("chris", async world => (await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk/budget?Query.Q=Hapjes")).Links.Select(link => link.GetAttribute("href")!)
            .First(href => Walk.Shape(href).EndsWith("/desk/budget/{id}", StringComparison.Ordinal)), "form[enctype]", Differing(("Input.File", "Kanarie bewijst 1", "Kanarie bewijst 2")));
        yield return new("dina", In(Roze, "/claims"), "form:has([name='Input.Amount'])", Differing(
            ("Input.Description", "Kanarie betaalt 1", "Kanarie betaalt 2"), ("Input.Amount", "3,23", "3,24"), ("Input.Day", "2026-11-20", "2026-11-19"), ("Input.Category", "Catering", "Transport"),
            ("Input.File", "Kanarie vraagt terug 1", "Kanarie vraagt terug 2")));
        yield return new("chris", In(Roze, "/desk/budget/claims"), "form:has([name='Input.Words'])", Differing(("Input.Words", "Kanarie antwoordt 1", "Kanarie antwoordt 2"))) { Button = ("accept", "false") };
        yield return new("chris", In(Roze, "/desk/budget/rules"), "form:has([name='Input.SecondOver'])", Differing(("Input.SecondOver", "901", "902"), ("Input.CostCentre", "Kanarie 11", "Kanarie 12")));
        yield return new("chris", In(Roze, "/desk/budget/rules"), "form:has([name='Input.Shared'])", Differing(("Input.Name", "Kanarie soort 1", "Kanarie soort 2"), ("Input.Shared", "Room", "Other")));
        var hour = Differing(
            ("Input.Day", "2026-11-20", "2026-11-19"), ("Input.Hours", "0:45", "0:30"), ("Input.Note", "Kanarie noteert 1", "Kanarie noteert 2"), ("Input.Pool", "Own", "Consultation"));
        yield return new("chris", In(Roze, "/desk/hours"), "form:has([name='Input.Hours'])", hour);
        yield return new("chris", async world => (await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk/hours")).Links.Select(link => link.GetAttribute("href")!)
            .Last(href => Walk.Shape(href).EndsWith("/desk/hours/{id}", StringComparison.Ordinal)), "form:has([name='Input.Hours'])", hour);
        yield return new("chris", In(Roze, "/desk/hours/shares"), "form:has([name='Input.Seen'])", Differing([.. Enumerable.Range(0, 6).Select(i => ($"Input.Parts[{i}].Hours", "0:45", "0:30"))]));
        yield return new("chris", In(Roze, "/desk/handover"), "form:has([name='Input.Text'])", Differing(("Input.Text", "Kanarie laat na 1", "Kanarie laat na 2")));
    }

    private static IEnumerable<Sending> Evidence()
    {
        yield return new("chris", In(Roze, "/desk/hours/evidence"), "form:has([name='Input.Words'])", Differing(("Input.Band", "UnderQuarter", "OverHalf"), ("Input.Words", "Kanarie komt tijd tekort 1", "Kanarie komt tijd tekort 2")));
    }

    private static IEnumerable<Sending> Members()
    {
        yield return new("dina", In(Roze, "/me"), "main form", Differing(("Input.Visibility", "Nickname", "CoreTeamOnly"), ("Input.Nickname", "Kanarie Dee", "Kanarie Daa"), ("Input.MailAddress", "kanarie1@thuis.example", "kanarie2@thuis.example")));
        yield return new("collega398", _ => Task.FromResult($"/join/{Roze}"), "form:has([name='Input.Accept'])", Differing(
            ("Input.Visibility", "Nickname", "CoreTeamOnly"), ("Input.Nickname", "Kanarie nieuw", "Kanarie ander"), ("Input.MailAddress", "kanarie3@thuis.example", "kanarie4@thuis.example"))) { Alike = Fields(("Input.Accept", "true")) };
        yield return new("collega393", _ => Task.FromResult("/join/aha"), "form:has([name='Input.Accept'])", Differing(("Input.Code", "AAAA-AAAA-AAAA-AAAA", "BBBB-BBBB-BBBB-BBBB")))
        {
            Alike = Fields(("Input.Accept", "true"), ("Input.Visibility", "Nickname"), ("Input.Nickname", "Kanarie raadt")), IsRefused = true,
        };
        yield return new("dina", In(Roze, "/core"), "form:has(button[name=accept])", Differing(("Input.Consent", "true", "false"))) { Button = ("accept", "true"), IsRefusedThere = true };
    }

    private static IEnumerable<Sending> Desk()
    {
        yield return new("chris", In(Roze, "/desk/invitations"), "form:has([name='Input.Codes'])", Differing(("Input.Codes", "2", "3")));
        yield return new("chris", In(Roze, "/desk/close"), "form:has([name='Input.Name'])", Differing(("Input.Name", "Kanarie sluit 1", "Kanarie sluit 2"))) { IsRefused = true };
        yield return new("chris", In(Roze, "/desk/settings"), "form:has([name='Input.Teaser'])", Differing(
            ("Input.ForWhom", "Kanarie voor 1", "Kanarie voor 2"), ("Input.Teaser", "Kanarie lokt 1", "Kanarie lokt 2"), ("Input.Story", "Kanarie vertelt 1", "Kanarie vertelt 2"), ("Input.ContactAddress", "kanarie5@stad.example", "kanarie6@stad.example"),
            ("Input.JoinRule", "Open", "OnApproval"), ("Input.NamesMayBeLookedUp", "true", "false"), ("Input.Charter", "Kanarie belooft 1", "Kanarie belooft 2")));
        yield return new("chris", In(Roze, "/desk/settings"), "form:has([name='Input.HoursView'])", Differing(("Input.HoursView", "Together", "ByPerson")));
        yield return new("chris", In(Roze, "/desk/settings"), "form:has([name='Input.Attendance'])", Differing(("Input.Attendance", "Number", "List")));
        yield return new("chris", In(Roze, "/me"), "form:has([name='Meetings'])", Differing(("Meetings", "Day", "Hour")));
        yield return new("chris", In(Roze, "/me"), "form:has([name='Reminds'])", Differing(("Reminds", "true", "false")));
        yield return new("bart", In("aha", "/desk/settings"), "form:has([name='Input.Teaser'])", Differing(("Input.ChangesInSubstance", "true", "false"))) { Alike = Fields(("Input.Charter", "Kanarie belooft iets anders")) };
    }

    /// <summary>The page where a meeting is changed that was planned for this audience.</summary>
    private static async Task<string> PlannedAsync(World world, string audience)
    {
        var agenda = await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/events");
        return agenda.QuerySelectorAll("a").Single(link => link.TextContent == $"Gepland {audience}").GetAttribute("href")!.Replace("/events/", "/desk/events/", StringComparison.Ordinal) + "/change";
    }

    public static Func<World, Task<string>> In(string slug, string page) => world => Task.FromResult(world.Portal.Space(slug) + page);

    public static Dictionary<string, (string Here, string There)> Differing(params (string Field, string Here, string There)[] fields) =>
        fields.ToDictionary(field => field.Field, field => (field.Here, field.There), StringComparer.Ordinal);

    public static Dictionary<string, string> Fields(params (string Field, string Value)[] fields) => fields.ToDictionary(StringComparer.Ordinal);

    private static (string Here, string There) Pair(string text) => (text + "1", text + "2");
}
