using System.Linq.Expressions;

namespace NetworksPortal.Persistence.Planning;

/// <summary>How many rows a planned question skips and takes, where that is asked anew each time: as numbers they would be a part of the plan.</summary>
public static class AskedNumbers
{
    public static IQueryable<T> Skip<T>(this IQueryable<T> rows, Expression<Func<int>> count) => Call<T>(nameof(Queryable.Skip), rows.Expression, count.Body, rows.Provider);

    public static IQueryable<T> Take<T>(this IQueryable<T> rows, Expression<Func<int>> count) => Call<T>(nameof(Queryable.Take), rows.Expression, count.Body, rows.Provider);

    private static IQueryable<T> Call<T>(string method, Expression rows, Expression count, IQueryProvider provider) =>
        provider.CreateQuery<T>(Expression.Call(typeof(Queryable), method, [typeof(T)], rows, count));
}
