using System.Reflection;
using NetworksPortal.Insights;

namespace NetworksPortal.Boundary.Tests;

public sealed class ReleasedTableTests
{
    [Theory]
    [InlineData(typeof(ReleasedTable))]
    [InlineData(typeof(Figure))]
    public void What_is_released_has_no_public_constructor_and_no_setter(Type type)
    {
        Assert.Empty(type.GetConstructors());
        Assert.True(type.IsSealed);
        Assert.DoesNotContain(type.GetProperties(), property => property.SetMethod is { IsPublic: true });
    }

    [Fact]
    public void Only_disclosure_control_and_reading_back_give_a_table()
    {
        var makers = typeof(ReleasedTable).Assembly.GetExportedTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => method.ReturnType == typeof(ReleasedTable) || method.ReturnType == typeof(ReleaseOutcome))
            .Select(method => $"{method.DeclaringType!.Name}.{method.Name}");

        Assert.Equal(["DisclosureControl.Release", "ReleasedTable.Parse"], makers.Order(StringComparer.Ordinal));
    }
}
