namespace NetworksPortal.Ui;

/// <summary>What a host may set about the pages' appearance.</summary>
public sealed class UiOptions
{
    /// <summary>Name of a file in <c>wwwroot/themes</c>, without <c>.css</c>.</summary>
    public string Theme { get; set; } = "gent";

    /// <summary>Everything shown is invented; a banner says so on every page.</summary>
    public bool Demo { get; set; }

    /// <summary>Where to report a barrier, a functional address; null where there is none.</summary>
    public string? ContactAddress { get; set; }

    /// <summary>Where "leave this page" leads: something that anybody may be looking at.</summary>
    public string ExitAddress { get; set; } = "https://www.meteo.be/nl/gent";
}
