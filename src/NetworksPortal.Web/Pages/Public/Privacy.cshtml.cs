using Microsoft.AspNetCore.Mvc.RazorPages;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Web.Pages.Public;

/// <summary>One kind of data: its text keys, and who sees it.</summary>
public sealed record KeptData(string Key, Audience Who);

/// <summary>The privacy notice: who sees what, how long it stays, what is not promised.</summary>
public class PrivacyModel : PageModel
{
    public static IReadOnlyList<KeptData> Kept { get; } =
    [
        new("Membership", Audience.CoreTeam),
        new("Name", Audience.Members),
        new("Address", Audience.OnlyMe),
        new("Answers", Audience.CoreTeam),
        new("Needs", Audience.CoreTeam),
        new("Hours", Audience.OnlyMe),
        new("Costs", Audience.CoreTeam),
        new("Looks", Audience.CoreTeam),
        new("Figures", Audience.Everyone),
    ];

    public static IReadOnlyList<Audience> Circles { get; } = [Audience.OnlyMe, Audience.CoreTeam, Audience.Members, Audience.Everyone, Audience.Nobody];
}
