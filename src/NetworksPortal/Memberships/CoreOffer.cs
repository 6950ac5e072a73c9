namespace NetworksPortal.Memberships;

/// <summary>A core member asks a member to join the core team.</summary>
/// <param name="By">Who asks. The offer holds as long as they are core themselves.</param>
/// <param name="HandsOver">Whether the one who asks becomes a plain member once it is accepted.</param>
public sealed record CoreOffer(PersonaId By, bool HandsOver);
