using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What a method of ours does.</summary>
internal enum EntityCallKind
{
    LoadOne,
    LoadMany,
    Find,
    Query,
    Handles,
}

/// <summary>A call of a method that an entity has from RelationGen: a generated helper, or an extension method of the library.</summary>
internal sealed record EntityCall(EntityCallKind Kind, IInvocationOperation Invocation, INamedTypeSymbol Entity)
{
    public string Method => Invocation.TargetMethod.Name;

    public bool IsAsync => Method is "LoadAsync" or "FindAsync";

    /// <summary>What is loaded: one entity, or a collection of them.</summary>
    public IOperation Receiver => Invocation.Instance ?? Argument(0);

    /// <summary>Where it is loaded from; of a call that has a receiver.</summary>
    public IOperation Session => Argument(Invocation.Instance is null ? 1 : 0);

    /// <summary>Null for every other method, also for the user's own of the same names.</summary>
    public static EntityCall? Of(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Load" or "LoadAsync" when IsLoad(method) && method.TypeArguments[0] is INamedTypeSymbol entity:
                return new(IsOfMany(method) ? EntityCallKind.LoadMany : EntityCallKind.LoadOne, invocation, entity);
            case "Find" when IsHelper(method) && method.ReturnType is INamedTypeSymbol entity:
                return new(EntityCallKind.Find, invocation, entity);
            case "FindAsync" or "Query" when IsHelper(method) && method.ReturnType is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol entity, ..] }:
                return new(method.Name == "Query" ? EntityCallKind.Query : EntityCallKind.Find, invocation, entity);
            case "On" when !method.IsStatic && method.Parameters.Length == 1 && method.IsHelper():
                return new(EntityCallKind.Handles, invocation, method.ContainingType);
            default:
                return null;
        }
    }

    public IOperation Argument(int ordinal) => Invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;

    /// <summary>One of the library's methods that load relations.</summary>
    public static bool IsLoad(ISymbol? method) =>
        method is IMethodSymbol { Name: "Load" or "LoadAsync", TypeArguments.Length: 3 } && method.ContainingType.Is(Symbols.Namespace, "EntityLoads");

    /// <summary>Such a method is about a collection.</summary>
    public static bool IsOfMany(IMethodSymbol load) =>
        (load.ReducedFrom ?? load).Parameters[0].Type is INamedTypeSymbol { Name: "IEnumerable" };

    private static bool IsHelper(IMethodSymbol method) =>
        method.IsStatic && method.Parameters.Length > 0
            && (method.IsHelper() || method.ContainingType.Is(Symbols.Infrastructure, "EntityLoader")
                || method.ContainingType.Is(Symbols.Infrastructure, "KeylessLoader"));
}
