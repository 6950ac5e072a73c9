using NetworksPortal.Memberships;

namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>How somebody wants to be seen, as typed.</summary>
public class ChoicesInput
{
    public string? Visibility { get; set; }

    public string? Nickname { get; set; }

    public string? MailAddress { get; set; }

    /// <exception cref="RuleViolation"><c>VisibilityMissing</c>, or what <see cref="JoinChoices"/> refuses.</exception>
    public JoinChoices ToChoices() =>
        Enum.TryParse<Visibility>(Visibility, out var visibility) && Enum.IsDefined(visibility)
            ? new JoinChoices(visibility, Nickname, MailAddress)
            : throw new RuleViolation("VisibilityMissing", nameof(Visibility));

    public void Take(Membership membership) =>
        (Visibility, Nickname, MailAddress) = (membership.Visibility.ToString(), membership.Nickname, membership.MailAddress);
}
