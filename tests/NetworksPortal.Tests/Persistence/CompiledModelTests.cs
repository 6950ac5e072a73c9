using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworksPortal.Persistence;
using NetworksPortal.Sealing.Keystore;

namespace NetworksPortal.Tests.Persistence;

/// <summary>A start reads each model as code instead of working it out; here the code is held against what would be worked out.</summary>
public class CompiledModelTests
{
    [Fact]
    public void The_portal_s_compiled_model_is_the_one_that_the_mappings_make()
    {
        using var db = new PortalDb(new DbContextOptionsBuilder<PortalDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.Equal(WorkedOut(db), Lines(db.Model));
    }

    [Fact]
    public void The_keystore_s_compiled_model_is_the_one_that_the_mappings_make()
    {
        using var db = new KeystoreDb(new DbContextOptionsBuilder<KeystoreDb>().UseSqlite("Data Source=:memory:").Options);

        Assert.Equal(WorkedOut(db), Lines(db.Model));
    }

    private static string[] WorkedOut(DbContext db) =>
        Lines(db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IDesignTimeModel>().Model, designTime: false));

    private static string[] Lines(IModel model) =>
    [
        .. model.ToDebugString(MetadataDebugStringOptions.LongDefault).Split('\n'),
        .. model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Select(p => $"{p.DeclaringType.Name}.{p.Name} {p.GetTypeMapping().Converter?.GetType()}"),
    ];
}
