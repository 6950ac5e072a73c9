using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NetworksPortal.Persistence;

internal sealed class IdConverter<TId, TValue>() : ValueConverter<TId, TValue>(ToValue(), ToId())
    where TId : struct
{
    private static Expression<Func<TId, TValue>> ToValue()
    {
        var id = Expression.Parameter(typeof(TId));
        return Expression.Lambda<Func<TId, TValue>>(Expression.Property(id, "Value"), id);
    }

    private static Expression<Func<TValue, TId>> ToId()
    {
        var value = Expression.Parameter(typeof(TValue));
        return Expression.Lambda<Func<TValue, TId>>(Expression.New(typeof(TId).GetConstructor([typeof(TValue)])!, value), value);
    }
}
