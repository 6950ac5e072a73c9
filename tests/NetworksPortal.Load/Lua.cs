using System.Globalization;
using System.Text;
using NetworksPortal.Events;
using EventId = NetworksPortal.Events.EventId;

namespace NetworksPortal.Load;

/// <summary>What the load generator sends.</summary>
internal static class Lua
{
    public static string Insert(Person writer) =>
        $$"""
        local head = { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = "{{writer.Cookies}}" }
        function request() return wrk.format("POST", "/w", head, "title=Regel&__RequestVerificationToken={{Uri.EscapeDataString(writer.Token)}}") end
        """;

    /// <summary>One after the other says yes to one meeting after the other; each thread takes every other pair, and stops when it is through: asked again they would make no row.</summary>
    public static string Answers(IReadOnlyList<Person> people, string key, IReadOnlyList<EventId> meetings)
    {
        var script = new StringBuilder("local people, meetings = {}, {}\n");
        foreach (var person in people)
        {
            script.Append(CultureInfo.InvariantCulture, $"people[#people+1] = {{ \"{person.Cookies}\", \"{Uri.EscapeDataString(person.Token)}\" }}\n");
        }

        foreach (var meeting in meetings)
        {
            script.Append(CultureInfo.InvariantCulture, $"meetings[#meetings+1] = \"/space/{key}/events/{meeting}?handler=answer\"\n");
        }

        return script.Append(
            """
            local n = -1
            function request()
              if n < 0 then n = number end
              local person, meeting = people[n % #people + 1], meetings[math.floor(n / #people) % #meetings + 1]
              n = n + 2
              if n >= #people * #meetings then wrk.thread:stop() end
              return wrk.format("POST", meeting, { ["Content-Type"] = "application/x-www-form-urlencoded", ["Cookie"] = person[1] }, "Input.Answer=Yes&Input.Needs=&__RequestVerificationToken=" .. person[2])
            end
            """).ToString();
    }
}
