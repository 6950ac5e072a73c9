using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace NetworksPortal.Persistence.Planning;

/// <summary>
/// A question that is planned once, and not anew each time somebody asks it. It is put together by the same code as any other, the rules of who sees what
/// included. What differs from one asking to the next is reached through <typeparamref name="TAsked"/>; anything else that is captured is refused at the first asking (decision 0034).
/// </summary>
/// <typeparam name="TAsked">A record of what differs. It stands for itself, and so does each object that it holds, such as the viewer.</typeparam>
/// <typeparam name="TRow">What it finds.</typeparam>
public sealed class PlannedQuery<TAsked, TRow>(Func<PortalDb, TAsked, IQueryable<TRow>> build)
    where TAsked : class
{
    private readonly Lock planning = new();
    private Func<PortalDb, TAsked, IAsyncEnumerable<TRow>>? plan;
    private string told = "";

    public async Task<List<TRow>> ToListAsync(PortalDb db, TAsked asked, CancellationToken ct)
    {
        var rows = new List<TRow>();
        await foreach (var row in Ask(db, asked).WithCancellation(ct))
        {
            rows.Add(row);
        }

        return rows;
    }

    public async Task<TRow?> FirstOrDefaultAsync(PortalDb db, TAsked asked, CancellationToken ct)
    {
        await foreach (var row in Ask(db, asked).WithCancellation(ct))
        {
            return row;
        }

        return default;
    }

    private IAsyncEnumerable<TRow> Ask(PortalDb db, TAsked asked)
    {
        if (Volatile.Read(ref plan) is not { } planned)
        {
            lock (planning)
            {
                planned = plan ??= Plan(db, asked);
            }
        }
#if DEBUG
        else
        {
            DemandSame(db, asked);
        }
#endif

        return planned(db, asked);
    }

    /// <exception cref="InvalidOperationException">Something is captured that is not reached through what is asked.</exception>
    private Func<PortalDb, TAsked, IAsyncEnumerable<TRow>> Plan(PortalDb db, TAsked asked)
    {
        var values = new AskedValues(asked);
        var body = values.Visit(build(db, asked).Expression);
        told = body.ToString();
        var context = Expression.Parameter(typeof(PortalDb), "db");
        var query = Expression.Lambda(
            Expression.GetFuncType([typeof(PortalDb), .. values.Found.Select(value => value.Parameter.Type), typeof(IQueryable<TRow>)]), body, [context, .. values.Found.Select(value => value.Parameter)]);
        var compiled = CompilerFor(values.Found.Count)
            .MakeGenericMethod([typeof(PortalDb), .. values.Found.Select(value => value.Parameter.Type), typeof(TRow)]).Invoke(null, [query])!;
        return Expression.Lambda<Func<PortalDb, TAsked, IAsyncEnumerable<TRow>>>(
            Expression.Invoke(Expression.Constant(compiled), [context, .. values.Found.Select(value => value.Reached)]), context, values.Asked).Compile();
    }

    private static MethodInfo CompilerFor(int parameters) => typeof(EF).GetMethods().Single(method =>
        method.Name == nameof(EF.CompileAsyncQuery) && method.GetGenericArguments().Length == parameters + 2
        && method.ReturnType.GetGenericArguments()[^1].GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)
        && method.GetParameters()[0].ParameterType.GetGenericArguments()[0].GetGenericArguments()[^1].GetGenericTypeDefinition() == typeof(IQueryable<>));

#if DEBUG
    /// <summary>A number that is worked out outside of the question, or a condition around a part of it, would be kept from the first asking. While the portal is built, each asking is held against it.</summary>
    private void DemandSame(PortalDb db, TAsked asked)
    {
        var now = new AskedValues(asked).Visit(build(db, asked).Expression).ToString();
        if (!string.Equals(now, told, StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"A planned question differs from the one that was planned:{Environment.NewLine}{now}{Environment.NewLine}{told}");
        }
    }
#endif
}
