using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

internal static class AccessIcons
{
    public static string Of(AccessItem item) => item switch
    {
        AccessItem.StepFree or AccessItem.AdaptedToilet => "wheel",
        AccessItem.Lift => "lift",
        AccessItem.ParkingAndTram => "pin",
        AccessItem.AssistanceDogs => "user",
        AccessItem.SignLanguage => "hand",
        AccessItem.Captions or AccessItem.HybridLink => "video",
        AccessItem.InductionLoop or AccessItem.Microphone => "ear",
        AccessItem.LowStimulus or AccessItem.Breaks => "quiet",
        _ => "info",
    };
}
