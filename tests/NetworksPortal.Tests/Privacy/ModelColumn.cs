using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Tests.Privacy;

/// <summary>A column of the real model that points at somebody.</summary>
internal sealed record ModelColumn(Type Entity, string Table, string Column)
{
    public override string ToString() => $"{Table}.{Column}";

    /// <summary>Every column of this kind, of entities that are there today and of those that come later.</summary>
    public static IReadOnlyList<ModelColumn> Of<TId>(PortalDb db) => Where(db, property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) == typeof(TId));

    /// <summary>Every column of this name, for tables that are not our own.</summary>
    public static IReadOnlyList<ModelColumn> Called(string name, PortalDb db) => Where(db, property => property.Name == name);

    private static IReadOnlyList<ModelColumn> Where(PortalDb db, Func<IProperty, bool> wanted) =>
    [
        .. from entity in db.Model.GetEntityTypes()
           from property in entity.GetProperties()
           where wanted(property)
           select new ModelColumn(entity.ClrType, entity.GetTableName()!, property.GetColumnName()),
    ];

    /// <summary>How many rows point at this member in this column.</summary>
    public Task<int> CountAsync(PortalDb db, PersonaId persona) => CountAsync(db, (object)persona.Value);

    /// <summary>How many rows point at this account in this column.</summary>
    public Task<int> CountAsync(PortalDb db, EmployeeId account) => CountAsync(db, (object)account.Value);

    private Task<int> CountAsync(PortalDb db, object value)
    {
        var sql = $"SELECT count(*) AS Value FROM \"{Table}\" WHERE \"{Column}\" = {{0}}";
        return db.Database.SqlQueryRaw<int>(sql, value).SingleAsync();
    }
}
