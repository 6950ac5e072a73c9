namespace NetworksPortal;

/// <summary>The portal cannot start safely. The message is one line for the operator: what is wrong and what to do.</summary>
public sealed class StartRefused(string message, Exception? inner = null) : Exception(message, inner);
