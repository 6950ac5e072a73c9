using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>An id that lies in a database, and the network that it belongs to, if any.</summary>
internal sealed record KnownId(string Kind, int? Network, string Value);

/// <summary>What can stand in an address: real ids of every kind, from every table that there is, and ids that are nowhere.</summary>
internal sealed class KnownIds
{
    public const string UnknownGuid = "00000000000040008000000000000001";
    public const string UnknownKey = "0123456789abcdef0123";
    public const string UnknownSlug = "bestaat-niet";
    public const string UnknownAccount = "999999";

    public IReadOnlyList<KnownId> Guids { get; private init; } = [];

    /// <summary>Address of each space, by the number of its network.</summary>
    public IReadOnlyDictionary<int, string> Keys { get; private init; } = new Dictionary<int, string>();

    public IReadOnlyDictionary<int, string> Slugs { get; private init; } = new Dictionary<int, string>();

    public IReadOnlyList<string> Accounts { get; private init; } = [];

    public IReadOnlyList<string> Periods { get; private init; } = [];

    /// <param name="portals">What is real in one of them is asked of all.</param>
    public static async Task<KnownIds> OfAsync(params IEnumerable<PortalApp> portals)
    {
        var each = new List<KnownIds>();
        foreach (var portal in portals)
        {
            each.Add(await portal.InScopeAsync(ReadAsync));
        }

        return new()
        {
            Guids = [.. each.SelectMany(ids => ids.Guids).DistinctBy(id => id.Value)],
            Keys = each.SelectMany(ids => ids.Keys).DistinctBy(key => key.Key).ToDictionary(),
            Slugs = each.SelectMany(ids => ids.Slugs).DistinctBy(slug => slug.Key).ToDictionary(),
            Accounts = [.. each.SelectMany(ids => ids.Accounts).Distinct(StringComparer.Ordinal)],
            Periods = [.. each.SelectMany(ids => ids.Periods).Distinct(StringComparer.Ordinal)],
        };
    }

    /// <summary>What belongs to this network or to none: what is typed there is shown under these or nowhere, and links lead to the rest.</summary>
    public KnownIds Of(string slug)
    {
        var network = Slugs.Single(known => known.Value == slug).Key;
        return new()
        {
            Guids = [.. Guids.Where(id => id.Network is null || id.Network == network)],
            Keys = Keys.Where(key => key.Key == network).ToDictionary(),
            Slugs = Slugs, Accounts = Accounts, Periods = Periods,
        };
    }

    private static async Task<KnownIds> ReadAsync(IServiceProvider services)
    {
        var db = services.GetRequiredService<PortalDb>();
        var keys = services.GetRequiredService<SpaceKeys>();
        var networks = await db.Networks.AsNoTracking().ToListAsync();
        string[] people = ["els@stad.example", "chris@stad.example", "amina@stad.example", "hr@stad.example"];
        return new()
        {
            Guids = [.. GuidColumns(db.Model).SelectMany(column => Newest(db, column))],
            Keys = networks.ToDictionary(n => n.Id.Value, n => keys.Of(n.Id)),
            Slugs = networks.ToDictionary(n => n.Id.Value, n => n.Slug),
            Accounts = [.. await db.Employees.Where(e => people.Contains(e.Email)).Select(e => e.Id.ToString(CultureInfo.InvariantCulture)).ToListAsync()],
            Periods = [.. await db.Set<Releases.FigureRelease>().OrderByDescending(r => r.Period).Select(r => r.Period).Take(2).ToListAsync(), "2026-H2"],
        };
    }

    /// <summary>One column for each kind of id: where it is the key of its own table, else wherever it stands.</summary>
    private static IEnumerable<IProperty> GuidColumns(IModel model) => model.GetEntityTypes()
        .SelectMany(entity => entity.GetProperties())
        .Where(property => (property.FindTypeMapping()?.Converter?.ProviderClrType ?? property.ClrType) == typeof(Guid) && property.ClrType != typeof(Guid))
        .GroupBy(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
        .SelectMany(kind => kind.Any(IsOwnKey) ? kind.Where(IsOwnKey).Take(1) : kind);

    private static bool IsOwnKey(IProperty property) => property.DeclaringType is IEntityType entity && entity.FindPrimaryKey()?.Properties is [var only] && only == property;

    /// <summary>The id that was written last, in each network where the table knows networks.</summary>
    private static List<KnownId> Newest(PortalDb db, IProperty id)
    {
        var (table, column) = (id.DeclaringType.GetTableName(), id.GetColumnName());
        var network = id.DeclaringType.FindProperty("Network")?.GetColumnName();
        using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = network is null
            ? $"""SELECT NULL, "{column}", max(rowid) FROM "{table}" WHERE "{column}" IS NOT NULL"""
            : $"""SELECT "{network}", "{column}", max(rowid) FROM "{table}" WHERE "{column}" IS NOT NULL GROUP BY "{network}" """;
        db.Database.OpenConnection();
        using var reader = command.ExecuteReader();
        var found = new List<KnownId>();
        while (reader.Read())
        {
            if (!reader.IsDBNull(1))
            {
                found.Add(new(id.ClrType.Name, reader.IsDBNull(0) ? null : reader.GetInt32(0), reader.GetGuid(1).ToString("N")));
            }
        }

        return found;
    }
}
