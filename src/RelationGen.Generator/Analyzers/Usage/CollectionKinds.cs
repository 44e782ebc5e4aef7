using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What can be iterated and loaded at once.</summary>
internal static class CollectionKinds
{
    /// <summary>A collection, or a sequence of one; a stream whose rows arrive one by one is neither.</summary>
    public static bool IsMany(IOperation source, MethodBody body)
    {
        source = Operations.Unwrap(source);
        return source switch
        {
            IArrayCreationOperation { Initializer.ElementValues.Length: < 2 } => false,
            ICollectionExpressionOperation { Elements: [] or [not ISpreadOperation] } => false,
            _ when IsCollection(source.Type) => true,
            IInvocationOperation { TargetMethod.ContainingType: { Name: "Enumerable" }, Arguments: [{ Value: var first }, ..] } => IsMany(first, body),
            ILocalReferenceOperation local when body.DeclaratorOf(local.Local)?.Initializer is { Value: var initial } => IsMany(initial, body),
            ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation => IsSequence(source.Type),
            _ => false,
        };
    }

    public static bool IsCollection(ITypeSymbol? type) =>
        type is IArrayTypeSymbol || (type is not null && type.AllInterfaces.Append(type as INamedTypeSymbol).Any(candidate => candidate?.OriginalDefinition.SpecialType
            is SpecialType.System_Collections_Generic_IReadOnlyCollection_T or SpecialType.System_Collections_Generic_ICollection_T));

    private static bool IsSequence(ITypeSymbol? type) => type?.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;
}
