using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace NetworksPortal.Ui.Assets;

/// <summary>
/// The style sheets as one file at an address that names its content. <c>css/main.css</c> gives the order; the theme's
/// tokens take the place of the one that it names. Kept compressed once somebody asked for it.
/// </summary>
public sealed partial class StyleBundle
{
    internal const string Start = "/css/portal.";

    private readonly Lazy<byte[]> gzip;
    private readonly Lazy<Task<byte[]>> brotli;

    public StyleBundle(IWebHostEnvironment host, IFileVersionProvider versions, string theme)
    {
        var css = new StringBuilder();
        foreach (var line in Read(host, "css/main.css").Split('\n'))
        {
            var import = Import().Match(line);
            css.Append(import.Success ? Read(host, PathOf(import.Groups["file"].Value, theme)) : line);
        }

        var text = Minify(Addresses().Replace(css.ToString(), match => $"url({versions.AddFileVersionToPath("", "/fonts/" + match.Groups["font"].Value)})"));
        Plain = Encoding.UTF8.GetBytes(text);
        gzip = new(() => Compress(Plain, stream => new GZipStream(stream, CompressionLevel.SmallestSize)));
        brotli = new(() => Task.Run(() => Compress(Plain, stream => new BrotliStream(stream, CompressionLevel.SmallestSize))));
        Href = $"{Start}{Convert.ToHexStringLower(SHA256.HashData(Plain))[..12]}.css";
    }

    /// <summary>Where the layout asks for it.</summary>
    public string Href { get; }

    public byte[] Plain { get; }

    public byte[] Gzip => gzip.Value;

    /// <summary>A tenth of a second's work, once, begun when somebody first asks: neither a start nor a visitor waits for it.</summary>
    public Task<byte[]> Brotli => brotli.Value;

    private static string PathOf(string file, string theme) =>
        file.StartsWith("../themes/", StringComparison.Ordinal) ? $"themes/{theme}.css" : "css/" + file;

    private static string Read(IWebHostEnvironment host, string path)
    {
        var file = host.WebRootFileProvider.GetFileInfo(path);
        if (!file.Exists)
        {
            throw new InvalidOperationException($"wwwroot/{path} is missing; the style sheet cannot be composed.");
        }

        using var reader = new StreamReader(file.CreateReadStream());
        return reader.ReadToEnd();
    }

    // Comments and line breaks alone: no value is rewritten.
    private static string Minify(string css) => LineBreaks().Replace(Comments().Replace(css, ""), "");

    private static byte[] Compress(byte[] plain, Func<Stream, Stream> compressor)
    {
        using var result = new MemoryStream();
        using (var stream = compressor(result))
        {
            stream.Write(plain);
        }

        return result.ToArray();
    }

    [GeneratedRegex("""^@import url\("(?<file>[^"]+)"\);""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Import();

    [GeneratedRegex("""url\("\.\./fonts/(?<font>[^"]+)"\)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Addresses();

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline, 1000)]
    private static partial Regex Comments();

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.None, 1000)]
    private static partial Regex LineBreaks();
}
