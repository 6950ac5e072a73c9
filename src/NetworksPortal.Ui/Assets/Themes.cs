using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NetworksPortal.Ui.Assets;

/// <summary>The themes that lie in <c>wwwroot/themes</c>, each composed when it is first worn and kept.</summary>
public sealed class Themes
{
    private readonly IWebHostEnvironment host;
    private readonly ICurrentLook look;
    private readonly ConcurrentDictionary<string, Lazy<StyleBundle>> sheets;
    private readonly ConcurrentDictionary<string, ThemeColours> colours = new(StringComparer.Ordinal);

    public Themes(IWebHostEnvironment host, IFileVersionProvider versions, ICurrentLook look)
    {
        (this.host, this.look) = (host, look);
        var names = host.WebRootFileProvider.GetDirectoryContents("themes").Select(file => file.Name).Where(name => name.EndsWith(".css", StringComparison.Ordinal));
        sheets = new(names.Select(Path.GetFileNameWithoutExtension).OfType<string>().Select(name => KeyValuePair.Create(name, new Lazy<StyleBundle>(() => new(host, versions, name)))), StringComparer.Ordinal);
    }

    public StyleBundle Sheet => sheets[look.Theme].Value;

    public ThemeColours Colours => colours.GetOrAdd(look.Theme, theme => new ThemeColours(host, theme));

    /// <summary>A sheet by the address that names its content: also one that another process of the portal wears, or that was worn a moment ago.</summary>
    public StyleBundle? Find(string path) =>
        path == Sheet.Href ? Sheet
        : path.StartsWith(StyleBundle.Start, StringComparison.Ordinal) ? sheets.Values.Select(sheet => sheet.Value).FirstOrDefault(sheet => sheet.Href == path)
        : null;
}
