namespace NetworksPortal.Web.Commands;

internal enum Severity { Ok, Warning, Fault }

/// <summary>What <c>doctor</c> saw, and what to do about it.</summary>
internal sealed record Finding(Severity Severity, string What, string Fix = "");
