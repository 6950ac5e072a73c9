using NetworksPortal.Insights;
using NetworksPortal.Persistence;

namespace NetworksPortal.Releases;

/// <summary>Keeps the database and the copies in the keystore together: what is not as it was published is put back, and what has no copy yet gets one.</summary>
public sealed class MendReleases(PortalDb db, ReadReleases releases, ReleaseCopies copies, PutBackRelease putBack)
{
    /// <returns>The periods that were put back.</returns>
    public async Task<IReadOnlyList<Period>> Handle(CancellationToken cancel)
    {
        var mended = new List<Period>();
        foreach (var release in (await releases.Handle(cancel)).Where(release => release.IsRefused).OrderBy(release => release.Period))
        {
            if (await putBack.Handle(release.Period, cancel))
            {
                mended.Add(release.Period);
            }
        }

        if ((await BehindAsync(cancel)).Count > 0)
        {
            // Nobody releases or withdraws meanwhile.
            await using var transaction = await WriteScope.BeginAsync(db, cancel);
            foreach (var row in await BehindAsync(cancel))
            {
                await copies.KeepAsync(row, cancel);
            }
        }

        return mended;
    }

    /// <summary>Rows that are what was released, and whose process did not live to copy them.</summary>
    private async Task<List<FigureRelease>> BehindAsync(CancellationToken cancel)
    {
        var published = await copies.MarksAsync(cancel);
        return [.. (await releases.Handle(cancel)).Where(release => !release.IsRefused).Select(release => release.Row!)
            .Where(row => !published.TryGetValue(row.Period, out var mark) || mark.IsBehind(row))];
    }
}
