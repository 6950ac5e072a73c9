using Mono.Cecil;

namespace NetworksPortal.Boundary.Tests.Support;

/// <summary>
/// Who calls whom in what was compiled: through interfaces and overrides, lambdas, and what the compiler makes of async methods. Methods go by
/// type, name and number of parameters; where that is less than exact, a call too many is seen and none too few.
/// </summary>
internal sealed class Calls : IDisposable
{
    private readonly List<AssemblyDefinition> assemblies;
    private readonly Dictionary<string, TypeDefinition> types;
    private readonly ILookup<string, string> callers;

    public Calls(params string[] projects)
    {
        assemblies = [.. projects.Select(project => AssemblyDefinition.ReadAssembly(Repository.Built(project)))];
        types = assemblies.SelectMany(assembly => assembly.MainModule.GetTypes()).Where(type => type.Name != "<Module>").DistinctBy(type => type.FullName).ToDictionary(type => type.FullName, StringComparer.Ordinal);
        callers = types.Values.SelectMany(type => type.Methods.SelectMany(Made).Concat(Answered(type))).ToLookup(call => call.To, call => call.From, StringComparer.Ordinal);
    }

    public IEnumerable<TypeDefinition> Types => types.Values;

    /// <summary>The type and those of ours that it is derived from.</summary>
    public IEnumerable<TypeDefinition> Line(TypeDefinition? type)
    {
        for (; type is not null; type = Find(type.BaseType))
        {
            yield return type;
        }
    }

    public TypeDefinition? Find(TypeReference? type) => type is null ? null : types.GetValueOrDefault(type.GetElementType().FullName);

    /// <summary>All from which one of these is reached, and these.</summary>
    public IReadOnlySet<string> Reaching(params IEnumerable<string> goals)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(goals);
        while (open.TryPop(out var method))
        {
            if (reached.Add(method))
            {
                foreach (var caller in callers[method])
                {
                    open.Push(caller);
                }
            }
        }

        return reached;
    }

    public static string Key(MethodReference method) => Key(method.DeclaringType.GetElementType().FullName, method.Name, method.Parameters.Count);

    public static string Key(string? type, string name, int parameters) => $"{type}::{name}/{parameters}";

    public void Dispose() => assemblies.ForEach(assembly => assembly.Dispose());

    private static IEnumerable<(string From, string To)> Made(MethodDefinition method)
    {
        var machines = method.CustomAttributes.Where(attribute => attribute.AttributeType.Name.EndsWith("StateMachineAttribute", StringComparison.Ordinal))
            .Select(attribute => Key(((TypeReference)attribute.ConstructorArguments[0].Value).GetElementType().FullName, "MoveNext", 0));
        var called = method.HasBody ? method.Body.Instructions.Select(instruction => instruction.Operand).OfType<MethodReference>().Select(Key) : [];
        return called.Concat(machines).Select(to => (Key(method), to));
    }

    /// <summary>Whoever calls what is declared above a type may meet the type's own method.</summary>
    private IEnumerable<(string From, string To)> Answered(TypeDefinition type)
    {
        var declared = Line(type).Skip(1).Concat(Line(type).SelectMany(Interfaces)).SelectMany(above => above.Methods).ToLookup(method => (method.Name, method.Parameters.Count));
        var own = Line(type).SelectMany(one => one.Methods).Where(method => method is { IsAbstract: false, IsVirtual: true }).DistinctBy(method => (method.Name, method.Parameters.Count));
        var alike = own.SelectMany(method => declared[(method.Name, method.Parameters.Count)].Select(above => (Key(above), Key(method))));
        return alike.Concat(type.Methods.SelectMany(method => method.Overrides.Select(above => (Key(above), Key(method)))));
    }

    private IEnumerable<TypeDefinition> Interfaces(TypeDefinition type) =>
        type.Interfaces.Select(implemented => Find(implemented.InterfaceType)).OfType<TypeDefinition>().SelectMany(one => Interfaces(one).Prepend(one));
}
