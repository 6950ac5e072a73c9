using System.Diagnostics;

namespace NetworksPortal.Mail;

/// <summary>Says how far the sending of a mail is; nobody listens but whoever looks for trouble. Never which mail.</summary>
internal static class MailSteps
{
    public const string Found = "found";
    public const string Leased = "leased";
    public const string Ending = "ending";
    public const string Accepted = "accepted";
    public const string Marked = "marked";
    public const string Between = "between";

    private static readonly DiagnosticListener Steps = new("NetworksPortal.Mail");

    public static void Did(string step)
    {
        if (Steps.IsEnabled())
        {
            Steps.Write(step, null);
        }
    }
}
