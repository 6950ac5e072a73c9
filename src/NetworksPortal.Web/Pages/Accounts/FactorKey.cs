using NetworksPortal.Employees.SecondFactors;

namespace NetworksPortal.Web.Pages.Accounts;

/// <summary>A key as a picture for a telephone, as a link for whoever reads this on it, and as text for everybody else.</summary>
internal sealed record FactorKey(QrMatrix Picture, string Address, string Text)
{
    private const int Group = 4;

    public static FactorKey Of(byte[] key, string portal, string account)
    {
        var address = SecondFactorKey.Address(key, portal, account);
        return new(QrMatrix.Of(address), address, string.Join(' ', SecondFactorKey.Text(key).Chunk(Group).Select(part => new string(part))));
    }

    /// <summary>The dark squares as one path.</summary>
    public string Path => string.Concat(Picture.Runs.Select(run => $"M{run.X} {run.Y}h{run.Length}v1h-{run.Length}z"));
}
