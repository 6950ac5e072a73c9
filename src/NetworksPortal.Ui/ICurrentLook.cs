using Microsoft.Extensions.Options;

namespace NetworksPortal.Ui;

/// <summary>Whose portal it is and what it wears, at this moment. It may change while the portal serves.</summary>
public interface ICurrentLook
{
    /// <summary>The organisation's name; empty where the pages do not say whose they are.</summary>
    string Organisation { get; }

    /// <summary>Name of a file in <c>wwwroot/themes</c>, without <c>.css</c>.</summary>
    string Theme { get; }
}

/// <summary>The one that the host configured, for as long as it runs.</summary>
internal sealed class ConfiguredLook(IOptions<UiOptions> options) : ICurrentLook
{
    public string Organisation => "";

    public string Theme => options.Value.Theme;
}
