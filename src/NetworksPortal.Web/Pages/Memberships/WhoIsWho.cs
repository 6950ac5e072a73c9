namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>Whom a member can turn to, beside what is going on.</summary>
public sealed record WhoIsWho(string Key, IReadOnlyList<string> CoreTeam);
