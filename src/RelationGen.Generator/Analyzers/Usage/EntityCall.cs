using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>What a generated method does.</summary>
internal enum EntityCallKind
{
    LoadOne,
    LoadMany,
    Find,
    Query,
    Handles,
}

/// <summary>A call of a method that RelationGen generated for an entity.</summary>
internal sealed record EntityCall(EntityCallKind Kind, IInvocationOperation Invocation, INamedTypeSymbol Entity)
{
    public string Method => Invocation.TargetMethod.Name;

    public bool IsAsync => Method is "LoadAsync" or "FindAsync";

    /// <summary>What is loaded: one entity, or a collection of them.</summary>
    public IOperation Receiver => Argument(0);

    /// <summary>Null for every other method, also for the user's own of the same names.</summary>
    public static EntityCall? Of(IInvocationOperation invocation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        switch (method.Name)
        {
            case "Load" or "LoadAsync" when method.IsExtensionMethod && method.Parameters.Length > 2 && method.ContainingType.IsGeneratedByUs():
                return method.Parameters[0].Type switch
                {
                    INamedTypeSymbol { IsGenericType: true, TypeArguments: [INamedTypeSymbol element] } => new(EntityCallKind.LoadMany, invocation, element),
                    INamedTypeSymbol entity => new(EntityCallKind.LoadOne, invocation, entity),
                    _ => null,
                };
            case "Find" when IsHelper(method) && method.ReturnType is INamedTypeSymbol entity:
                return new(EntityCallKind.Find, invocation, entity);
            case "FindAsync" or "Query" when IsHelper(method) && method.ReturnType is INamedTypeSymbol { TypeArguments: [INamedTypeSymbol entity, ..] }:
                return new(method.Name == "Query" ? EntityCallKind.Query : EntityCallKind.Find, invocation, entity);
            case "On" when method.IsExtensionMethod && method.Parameters is [{ Type: INamedTypeSymbol entity }, _] && method.ContainingType.IsGeneratedByUs():
                return new(EntityCallKind.Handles, invocation, entity);
            default:
                return null;
        }
    }

    public IOperation Argument(int ordinal) => Invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;

    private static bool IsHelper(IMethodSymbol method) =>
        method.IsStatic && method.Parameters.Length > 0 && (method.IsGeneratedByUs() || method.ContainingType.IsGeneratedByUs());
}
