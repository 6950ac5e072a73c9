namespace NetworksPortal.Web.Pages.Memberships;

/// <summary>A page on which somebody chooses how they are seen.</summary>
public interface IChoicesPage
{
    ChoicesInput Input { get; }

    /// <summary>The person's own name, for the preview.</summary>
    string MyName { get; }

    /// <summary>Whether the core team may look up the real name behind a nickname, by the charter that this person accepts or accepted.</summary>
    bool NamesMayBeLookedUp { get; }
}
