using System.Globalization;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NetworksPortal.Sealing;
using NodaTime;
using NodaTime.Text;

namespace NetworksPortal.Persistence;

/// <summary>How ids and times lie in the database, decided once for every entity.</summary>
internal static class ValueConversions
{
    public static void Apply(ModelConfigurationBuilder conventions)
    {
        foreach (var id in typeof(PortalDb).Assembly.GetTypes().Where(IsId))
        {
            conventions.Properties(id).HaveConversion(typeof(IdConverter<,>).MakeGenericType(id, ValueOf(id)));
        }

        conventions.Properties<Instant>().HaveConversion<InstantConverter>();
        conventions.Properties<LocalDate>().HaveConversion<LocalDateConverter>().HaveMaxLength(10);
        conventions.Properties<YearMonth>().HaveConversion<YearMonthConverter>().HaveMaxLength(7);
        conventions.Properties<SealedText>().HaveConversion<SealedTextConverter>();
    }

    /// <summary>The compiled model writes down the value that counts as "not set", which cannot be one without bytes.</summary>
    public static void NameSentinels(ModelBuilder builder)
    {
        var properties = builder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties());
        foreach (var text in properties.Where(property => property.ClrType == typeof(SealedText)))
        {
            text.Sentinel = SealedText.Empty;
        }
    }

    /// <summary>An id is a value type called <c>…Id</c> with one constructor parameter.</summary>
    private static bool IsId(Type type) => type is { IsValueType: true, IsPublic: true } && type.Name.EndsWith("Id", StringComparison.Ordinal);

    private static Type ValueOf(Type id) => id.GetProperty("Value", BindingFlags.Public | BindingFlags.Instance)!.PropertyType;

    internal sealed class InstantConverter() : ValueConverter<Instant, long>(
        instant => instant.ToUnixTimeMilliseconds(), stored => Instant.FromUnixTimeMilliseconds(stored));

    internal sealed class LocalDateConverter() : ValueConverter<LocalDate, string>(
        date => LocalDatePattern.Iso.Format(date), stored => LocalDate.FromDateOnly(DateOnly.ParseExact(stored, "O", CultureInfo.InvariantCulture)));

    internal sealed class YearMonthConverter() : ValueConverter<YearMonth, string>(
        month => YearMonthPattern.Iso.Format(month), stored => YearMonthPattern.Iso.Parse(stored).Value);

    internal sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(
        text => text.Bytes, stored => new SealedText(stored));
}
