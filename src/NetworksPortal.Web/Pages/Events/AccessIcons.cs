using NetworksPortal.Events;

namespace NetworksPortal.Web.Pages.Events;

internal static class AccessIcons
{
    public static string Of(AccessItem item) => item switch
    {
        AccessItem.StepFree or AccessItem.AdaptedToilet => "wheel",
        AccessItem.Lift => "lift",
        AccessItem.ParkingAndTram => "pin",
        AccessItem.AssistanceDogs => "paw",
        AccessItem.SignLanguage => "hand",
        AccessItem.Captions => "caption",
        AccessItem.HybridLink => "video",
        AccessItem.InductionLoop => "ear",
        AccessItem.Microphone => "mic",
        AccessItem.LowStimulus => "quiet",
        AccessItem.Breaks => "cup",
        AccessItem.Diet => "leaf",
        AccessItem.AlcoholFree => "glass",
        _ => "info",
    };
}
