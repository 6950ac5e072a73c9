using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace NetworksPortal.Persistence.Planning;

/// <param name="Parameter">Stands in the question.</param>
/// <param name="Reached">How its value is reached from what is asked.</param>
internal sealed record AskedValue(ParameterExpression Parameter, Expression Reached);

/// <summary>Puts a parameter wherever a question uses something of what is asked, and refuses what else it captured.</summary>
internal sealed class AskedValues : ExpressionVisitor
{
    private readonly Dictionary<object, Expression> roots = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, AskedValue> found = new(StringComparer.Ordinal);

    public AskedValues(object asked)
    {
        Asked = Expression.Parameter(asked.GetType(), "asked");
        roots.Add(asked, Asked);
        foreach (var property in asked.GetType().GetProperties().Where(property => property.PropertyType.IsClass && property.PropertyType != typeof(string)))
        {
            roots.Add(property.GetValue(asked)!, Expression.Property(Asked, property));
        }
    }

    public ParameterExpression Asked { get; }

    public IReadOnlyCollection<AskedValue> Found => found.Values;

    protected override Expression VisitMember(MemberExpression node)
    {
        if (Reached(node) is { } path)
        {
            return ParameterFor(path);
        }

        if (node is { Member: PropertyInfo table } && Context(node.Expression) is { } db)
        {
            return Visit(((IQueryable)table.GetValue(db)!).Expression);
        }

        return TryCaptured(node, out var value)
            ? value is IQueryable part ? Visit(part.Expression) : throw new InvalidOperationException($"A planned question captured '{node.Member.Name}', which is not reached through what is asked.")
            : base.VisitMember(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (Reached(node) is { } path)
        {
            return ParameterFor(path);
        }

        return Context(node.Object) is { } db ? Visit(((IQueryable)node.Method.Invoke(db, null)!).Expression) : base.VisitMethodCall(node);
    }

    /// <summary>The database, where a question inside the question names a table of it.</summary>
    private static DbContext? Context(Expression? node) => node is MemberExpression member && TryCaptured(member, out var value) ? value as DbContext : null;

    protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression { QueryProvider: not null } root ? root.DetachQueryProvider() : base.VisitExtension(node);

    private ParameterExpression ParameterFor(Expression path)
    {
        var name = path.ToString();
        if (!found.TryGetValue(name, out var value))
        {
            found[name] = value = new(Expression.Parameter(path.Type, $"asked{found.Count}"), path);
        }

        return value.Parameter;
    }

    /// <summary>The same value as seen from what is asked; null where it is not reached from there.</summary>
    private Expression? Reached(Expression? node) => node switch
    {
        MemberExpression member when TryCaptured(member, out var value) => value is not null ? roots.GetValueOrDefault(value) : null,
        MemberExpression { Expression: { } of } member when Reached(of) is { } path => Expression.MakeMemberAccess(path, member.Member),
        MethodCallExpression { Object: { } of } call when Reached(of) is { } path && call.Arguments.All(IsFixed) => Expression.Call(path, call.Method, call.Arguments),
        _ => null,
    };

    /// <summary>The same whoever asks.</summary>
    private static bool IsFixed(Expression argument) => argument switch
    {
        ConstantExpression => true,
        MemberExpression { Expression: null } => true,
        MethodCallExpression { Object: null } call => call.Arguments.All(IsFixed),
        _ => false,
    };

    /// <summary>Whether it is a variable that the code around the question gave it.</summary>
    private static bool TryCaptured(MemberExpression node, out object? value)
    {
        value = null;
        object? holder = node.Expression switch
        {
            ConstantExpression { Value: { } closure } when IsClosure(closure) => closure,
            MemberExpression outer when TryCaptured(outer, out var closure) && closure is not null && IsClosure(closure) => closure,
            _ => null,
        };
        if (holder is null || node.Member is not FieldInfo field)
        {
            return false;
        }

        value = field.GetValue(holder);
        return true;
    }

    private static bool IsClosure(object value) => value.GetType().IsDefined(typeof(CompilerGeneratedAttribute), inherit: false);
}
