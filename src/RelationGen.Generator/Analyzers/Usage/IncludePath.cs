using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>A lambda such as <c>p => p.Comments.Where(c => c.Approved).Include(c => c.Author)</c>.</summary>
/// <param name="Lambda">The lambda as it is written.</param>
/// <param name="Relation">The relation of the entity that is loaded, here <c>Comments</c>.</param>
/// <param name="Below">The relations that are loaded below it, at any depth; what a condition or an order mentions is not loaded.</param>
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
            if (argument.Parameter is not { } parameter || !NamesRelations(parameter.Type))
                continue;

            IEnumerable<IOperation> values = [argument.Value];
            if (parameter.Type is IArrayTypeSymbol)
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

    /// <summary>A lambda from a table to what is loaded, or an array of them.</summary>
    private static bool NamesRelations(ITypeSymbol type) =>
        (type is IArrayTypeSymbol array ? array.ElementType : type) is INamedTypeSymbol { Name: "Func", TypeArguments: [_, var result] }
        && result.Is(Symbols.Namespace, "Include");

    private static IncludePath? Of(IOperation value)
    {
        if (Operations.Unwrap(value) is not IDelegateCreationOperation { Target: IAnonymousFunctionOperation { Symbol.Parameters: [var parameter] } lambda }
            || lambda.Body.Operations is not [IReturnOperation { ReturnedValue: { } returned }])
        {
            return null;
        }

        ImmutableArray<IPropertySymbol>.Builder below = ImmutableArray.CreateBuilder<IPropertySymbol>();
        ImmutableArray<ITypeSymbol>.Builder targets = ImmutableArray.CreateBuilder<ITypeSymbol>();
        IOperation current = Operations.Unwrap(returned);
        while (current is IInvocationOperation step && ReceiverOf(step) is { } receiver)
        {
            if (step.TargetMethod.Name == "Include")
            {
                if (Read(step) is not { } nested)
                    return null;

                foreach (IncludePath path in nested)
                {
                    below.Add(path.Relation);
                    below.AddRange(path.Below);
                    targets.AddRange(path.Targets);
                }
            }

            current = Operations.Unwrap(receiver);
        }

        // p => p.Author.Profile loads both.
        while (current is IPropertyReferenceOperation { Instance: { } owner } reference && LambdaRelation.Of(reference) is { } relation)
        {
            targets.Add(relation.Target);
            current = Operations.Unwrap(owner);
            if (current is IParameterReferenceOperation source && SymbolEqualityComparer.Default.Equals(source.Parameter, parameter))
                return new(lambda.Syntax, relation.Property, below.ToImmutable(), targets.ToImmutable());

            below.Add(relation.Property);
        }

        return null;
    }

    /// <summary>What a method or extension method of ours is called on; null for every other call.</summary>
    private static IOperation? ReceiverOf(IInvocationOperation step)
    {
        INamedTypeSymbol type = step.TargetMethod.ContainingType;
        if (!type.IsInNamespace(Symbols.Namespace) && !type.IsGeneratedByUs())
            return null;

        return step.Instance ?? (step.TargetMethod.IsExtensionMethod ? step.Arguments[0].Value : null);
    }
}
