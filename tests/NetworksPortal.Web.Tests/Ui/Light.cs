namespace NetworksPortal.Web.Tests.Ui;

/// <summary>A colour as WCAG sees it: linear light, from OKLCH or from hex.</summary>
internal sealed record Light(double Red, double Green, double Blue)
{
    public double Luminance => (.2126 * Red) + (.7152 * Green) + (.0722 * Blue);

    public static Light FromOklch(double lightness, double chroma, double hueDegrees)
    {
        var hue = hueDegrees * Math.PI / 180;
        var (a, b) = (chroma * Math.Cos(hue), chroma * Math.Sin(hue));
        var l = Math.Pow(lightness + (.3963377774 * a) + (.2158037573 * b), 3);
        var m = Math.Pow(lightness - (.1055613458 * a) - (.0638541728 * b), 3);
        var s = Math.Pow(lightness - (.0894841775 * a) - (1.2914855480 * b), 3);
        return new Light(
            Math.Clamp((4.0767416621 * l) - (3.3077115913 * m) + (.2309699292 * s), 0, 1),
            Math.Clamp((-1.2684380046 * l) + (2.6097574011 * m) - (.3413193965 * s), 0, 1),
            Math.Clamp((-.0041960863 * l) - (.7034186147 * m) + (1.7076147010 * s), 0, 1));
    }

    public static Light FromHex(string hex) => new(Channel(hex, 1), Channel(hex, 3), Channel(hex, 5));

    public static double Contrast(Light one, Light other)
    {
        var (bright, dim) = one.Luminance > other.Luminance ? (one.Luminance, other.Luminance) : (other.Luminance, one.Luminance);
        return (bright + .05) / (dim + .05);
    }

    private static double Channel(string hex, int at)
    {
        var value = Convert.ToInt32(hex.Substring(at, 2), 16) / 255d;
        return value <= .04045 ? value / 12.92 : Math.Pow((value + .055) / 1.055, 2.4);
    }
}
