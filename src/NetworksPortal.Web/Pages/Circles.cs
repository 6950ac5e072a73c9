using System.ComponentModel;
using NetworksPortal.Memberships;
using NetworksPortal.Ui.Sees;

namespace NetworksPortal.Web.Pages;

internal static class Circles
{
    /// <summary>The label of a rule: the same circle in the words of the pages.</summary>
    public static Audience Audience(this Circle circle) => circle switch
    {
        Circle.OnlyMe => Ui.Sees.Audience.OnlyMe,
        Circle.CoreTeam => Ui.Sees.Audience.CoreTeam,
        Circle.Members => Ui.Sees.Audience.Members,
        _ => throw new InvalidEnumArgumentException(nameof(circle), (int)circle, typeof(Circle)),
    };
}
