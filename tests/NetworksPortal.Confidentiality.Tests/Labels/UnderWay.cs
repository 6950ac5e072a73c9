using NetworksPortal.Confidentiality.Tests.Routes;
using NetworksPortal.Confidentiality.Tests.Worlds;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Confidentiality.Tests.Labels;

/// <summary>A portal in which every form has somebody who can send it.</summary>
internal static class UnderWay
{
    /// <summary>Labels of which the words say more than the drawing; the field is tried in the circle that the words name.</summary>
    private static readonly Dictionary<string, Audience> InWords = new(StringComparer.Ordinal)
    {
        // The core team sees the choice as such; what members are shown instead of a name is what it is for.
        ["/space/{key}/me: Input.Visibility"] = Audience.Members,
        ["/join/{slug}: Input.Visibility"] = Audience.Members,
        // "Those who come, and the core team": a part of the members.
        ["/space/{key}/desk/events/plan: Input.OnlineLink"] = Audience.Members,
        ["/space/{key}/desk/events/{id}/change: Input.OnlineLink"] = Audience.Members,
    };

    public static Audience CircleOf(FormField field) => InWords.TryGetValue($"{field}", out var circle) ? circle : field.Circle();

    public static async Task PrepareAsync(World world)
    {
        await EveryForm.PrepareAsync(world);
        await PrepareMoreAsync(world);
    }

    /// <summary>Meetings to change, and colleagues beside those who type.</summary>
    public static async Task PrepareMoreAsync(World world)
    {
        var day = 1;
        foreach (var (title, audience) in new[] { ("Core", "Core"), ("Members", "Members"), ("AllStaff", "AllStaff"), ("HostingNetworks", "HostingNetworks"), ("Anders", "Members"), ("Samen", "HostingNetworks") })
        {
            await world.DoAsync("chris", world.Roze + "/desk/events/plan", "form:has([name='Input.Title'])", new()
            {
                ["Input.Title"] = $"Gepland {title}", ["Input.Kind"] = "Informal", ["Input.Audience"] = audience, ["Input.Date"] = $"2027-02-0{day}", ["Input.From"] = "12:00", ["Input.Until"] = "13:00",
                ["Input.CalendarTitle"] = "Overleg", ["Input.Room"] = "", ["Input.Once"] = $"00000000-0000-4000-8000-00000000010{day++}",
            });
        }

        foreach (var (who, role) in new[] { ("collega396", "Hr"), ("collega395", "Administrator"), ("collega394", "Facilities") })
        {
            await world.DoAsync("it", $"/admin/accounts/{world.AccountOf(who)}", "form:has([name='Input.Roles'])", new() { ["Input.Roles"] = role });
        }
    }

    public static async Task<IReadOnlyList<Sending>> SendingsAsync(World world)
    {
        var plan = await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk/events/plan");
        var rooms = plan.QuerySelectorAll("[name='Input.Room']").Select(room => room.GetAttribute("value")!).Where(id => id.Length > 0).ToList();
        var cost = await (await world.AsAsync("chris")).OpenAsync(world.Roze + "/desk/budget/enter");
        var meeting = cost.QuerySelectorAll("[name='Input.Event'] option").Select(option => option.GetAttribute("value")!).First(id => id.Length > 0);
        return [.. SpaceSendings.All(rooms, meeting), .. HouseSendings.All(rooms[2], world.AccountOf("els"))];
    }
}
