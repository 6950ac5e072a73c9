using Mono.Cecil;
using Mono.Cecil.Cil;

namespace NetworksPortal.Boundary.Tests.Support;

/// <summary>Every type that a type names: in its base, members, attributes and method bodies.</summary>
internal static class TypeUse
{
    public static IEnumerable<TypeReference> Of(TypeDefinition type)
    {
        var direct = new List<TypeReference?> { type.BaseType };
        direct.AddRange(type.Interfaces.Select(implemented => implemented.InterfaceType));
        direct.AddRange(type.CustomAttributes.Select(attribute => attribute.AttributeType));
        direct.AddRange(type.Fields.Select(field => field.FieldType));
        direct.AddRange(type.Properties.Select(property => property.PropertyType));
        direct.AddRange(type.Methods.SelectMany(Of));
        return direct.OfType<TypeReference>().SelectMany(Parts).Concat(type.NestedTypes.SelectMany(Of));
    }

    private static IEnumerable<TypeReference?> Of(MethodDefinition method) =>
    [
        method.ReturnType,
        .. method.Parameters.Select(parameter => parameter.ParameterType),
        .. method.HasBody ? method.Body.Variables.Select(variable => variable.VariableType) : [],
        .. method.HasBody ? method.Body.Instructions.SelectMany(Of) : [],
    ];

    private static IEnumerable<TypeReference?> Of(Instruction instruction) => instruction.Operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [method.DeclaringType, .. method.GenericArguments],
        MemberReference member => [member.DeclaringType],
        _ => [],
    };

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments.SelectMany(Parts)],
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };
}
