using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>A lambda such as <c>p => p.Comments.Include(c => c.Author)</c>.</summary>
/// <param name="Lambda">The lambda as it is written.</param>
/// <param name="Relation">The relation of the entity that is loaded, here <c>Comments</c>.</param>
/// <param name="Below">The relations that are loaded below it, at any depth.</param>
/// <param name="Targets">Every entity that is read, at any depth.</param>
internal sealed record IncludePath(
    SyntaxNode Lambda, IPropertySymbol Relation, ImmutableArray<IPropertySymbol> Below, ImmutableArray<ITypeSymbol> Targets)
{
    /// <summary>The relations that a load or <c>Include</c> names; null where one of them is no plain lambda, or polymorphic.</summary>
    public static ImmutableArray<IncludePath>? Read(IInvocationOperation invocation)
    {
        ImmutableArray<IncludePath>.Builder paths = ImmutableArray.CreateBuilder<IncludePath>();
        foreach (IArgumentOperation argument in invocation.Arguments)
        {
            if (argument.Parameter?.Name is not ("relation" or "more"))
                continue;

            IEnumerable<IOperation> values = [argument.Value];
            if (argument.Parameter.IsParams)
            {
                if (argument is not { ArgumentKind: ArgumentKind.ParamArray, Value: IArrayCreationOperation { Initializer: { } initializer } })
                    return null;

                values = initializer.ElementValues;
            }

            foreach (IOperation value in values)
            {
                if (Of(value) is not { } path)
                    return null;

                paths.Add(path);
            }
        }

        return paths.ToImmutable();
    }

    private static IncludePath? Of(IOperation value)
    {
        if (Operations.Unwrap(value) is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var parameter] } lambda }
            || lambda.Body.Operations is not [IReturnOperation { ReturnedValue: { } returned }])
        {
            return null;
        }

        IOperation? current = Operations.Unwrap(returned);
        while (current is IInvocationOperation { Instance: { } instance })
            current = Operations.Unwrap(instance);

        if (current is not IPropertyReferenceOperation { Instance: IParameterReferenceOperation source } reference
            || !SymbolEqualityComparer.Default.Equals(source.Parameter, parameter)
            || RelationOf(reference) is not { } relation)
        {
            return null;
        }

        ImmutableArray<IPropertySymbol>.Builder below = ImmutableArray.CreateBuilder<IPropertySymbol>();
        ImmutableArray<ITypeSymbol>.Builder targets = ImmutableArray.CreateBuilder<ITypeSymbol>();
        foreach (IPropertyReferenceOperation inner in lambda.Descendants().OfType<IPropertyReferenceOperation>())
        {
            // The targets of a polymorphic relation are not in its type, which is nested in the table struct.
            if (inner.Type?.ContainingType?.IsGeneratedByUs() == true)
                return null;

            if (inner.Type is INamedTypeSymbol { TypeArguments: [_, var target, ..] })
                targets.Add(target);

            if (inner != reference && RelationOf(inner) is { } nested)
                below.Add(nested);
        }

        return new(lambda.Syntax, relation, below.ToImmutable(), targets.ToImmutable());
    }

    /// <summary>The property of the entity that the property of the table struct stands for.</summary>
    private static IPropertySymbol? RelationOf(IPropertyReferenceOperation reference) =>
        reference.Property.ContainingType.IsGeneratedByUs() && reference.Type is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol entity, ..] } type
        && type.IsInNamespace(Symbols.Namespace)
            ? FindProperty(entity, reference.Property.Name)
            : null;

    private static IPropertySymbol? FindProperty(INamedTypeSymbol entity, string name)
    {
        for (INamedTypeSymbol? current = entity; current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property;
        }

        return null;
    }
}
