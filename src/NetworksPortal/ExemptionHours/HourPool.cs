namespace NetworksPortal.ExemptionHours;

/// <summary>What hours are taken from: the month's pool of the network, or what HR gave extra because it asked the network's view.</summary>
public enum HourPool { Own, Consultation }
