using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What a query or a handle hands out.</summary>
internal enum QueryResult
{
    /// <summary>A list of entities.</summary>
    List,

    /// <summary>One entity, or null.</summary>
    One,

    /// <summary>Entities one after the other; nothing is sent before they are asked for.</summary>
    Stream,

    /// <summary>No entities: their number, whether there are any, or values beside them.</summary>
    Value,
}

/// <summary>A call that reads what a query or a handle stands for.</summary>
/// <param name="Root">Where the query begins: the call of <c>Query</c>, a handle, or a variable that holds one.</param>
/// <param name="Steps">The calls between them, such as <c>Where</c>, in their order.</param>
internal sealed record QueryCall(IInvocationOperation Invocation, QueryResult Result, IOperation Root, ImmutableArray<IInvocationOperation> Steps)
{
    private static readonly HashSet<string> HandleNames = ["ManyHandle", "OneHandle", "RequiredHandle", "MorphHandle"];

    /// <summary>Null for every other call, also for methods that only refine a query.</summary>
    public static QueryCall? Of(IInvocationOperation invocation)
    {
        if (invocation.Instance is not { } instance || !IsOurs(invocation.TargetMethod.ContainingType) || ResultOf(invocation.TargetMethod) is not { } result)
            return null;

        (IOperation root, ImmutableArray<IInvocationOperation> steps) = Begin(instance);
        return new(invocation, result, root, steps);
    }

    /// <summary>The call that made a stream, which may be configured before it is iterated.</summary>
    public static IOperation UnwrapStream(IOperation operation)
    {
        while (true)
        {
            operation = Operations.Unwrap(operation);
            if (operation is not IInvocationOperation { TargetMethod: { Name: "WithCancellation" or "ConfigureAwait" } method } call
                || method.ContainingType.Name is not ("TaskAsyncEnumerableExtensions" or "ConfiguredCancelableAsyncEnumerable"))
            {
                return operation;
            }

            operation = call.Instance ?? call.Arguments[0].Value;
        }
    }

    /// <summary>Goes back over the calls that refine a query.</summary>
    public static (IOperation Root, ImmutableArray<IInvocationOperation> Steps) Begin(IOperation query)
    {
        ImmutableArray<IInvocationOperation>.Builder steps = ImmutableArray.CreateBuilder<IInvocationOperation>();
        while (true)
        {
            query = Operations.Unwrap(query);
            if (query is IInvocationOperation step && Refined(step) is { } receiver)
            {
                steps.Insert(0, step);
                query = receiver;
            }
            else if (query is IPropertyReferenceOperation { Property.Name: "Query", Instance: { } handle } && IsHandle(handle.Type))
            {
                query = handle;
            }
            else
            {
                return (query, steps.ToImmutable());
            }
        }
    }

    public static bool IsHandle(ITypeSymbol? type) => HandleNames.Any(name => IsHandle(type, name));

    /// <summary>The type is that handle or derives from it: what can be written has a class of its own.</summary>
    public static bool IsHandle(ITypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == name && type.IsInNamespace(Symbols.Namespace))
                return true;
        }

        return false;
    }

    /// <summary>The query that a call refines; what asks for a key is an extension of it. Null for every other call.</summary>
    private static IOperation? Refined(IInvocationOperation step) => step switch
    {
        { Instance: { } receiver } => IsOurs(step.TargetMethod.ContainingType) ? receiver : null,
        { Arguments: [{ Value: { } query }, ..] } when step.TargetMethod.ContainingType.Is(Symbols.Namespace, "KeyedQueries") => query,
        _ => null,
    };

    private static bool IsOurs(ITypeSymbol type) => type.Is(Symbols.Namespace, "Query") || IsHandle(type);

    private static QueryResult? ResultOf(IMethodSymbol method) => method.Name switch
    {
        "ToList" or "ToListAsync" => method.IsGenericMethod ? QueryResult.Value : QueryResult.List,
        "First" or "FirstAsync" or "FirstOrDefault" or "FirstOrDefaultAsync" or "Single" or "SingleAsync" or "SingleOrDefault" or "SingleOrDefaultAsync" or "Get" or "GetAsync" => QueryResult.One,
        "AsEnumerable" or "AsAsyncEnumerable" => QueryResult.Stream,
        "Any" or "AnyAsync" or "Count" or "CountAsync" => QueryResult.Value,
        _ => null,
    };
}
