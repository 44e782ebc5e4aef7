using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>A call of the library that writes one row.</summary>
internal sealed record RowWrite(IInvocationOperation Invocation, INamedTypeSymbol Entity)
{
    public string Method => Invocation.TargetMethod.Name;

    public bool IsAsync => Method.EndsWith("Async", StringComparison.Ordinal);

    /// <summary>The row.</summary>
    public IOperation Row => Invocation.Instance ?? Argument(0);

    /// <summary>Where it is written to.</summary>
    public IOperation Session => Argument(Invocation.Instance is null ? 1 : 0);

    /// <summary>What is done, as messages say it.</summary>
    public string Verb => Method[0] switch { 'I' => "inserted", 'U' => "updated", _ => "deleted" };

    /// <summary>Null for every other method, also for those of lists.</summary>
    public static RowWrite? Of(IInvocationOperation invocation) =>
        invocation.TargetMethod is { TypeArguments: [INamedTypeSymbol entity, _, _] } method
        && method.Name is "Insert" or "InsertAsync" or "Update" or "UpdateAsync" or "Delete" or "DeleteAsync"
        && method.ContainingType.Is(Symbols.Namespace, "EntityWrites")
        && (method.ReducedFrom ?? method).Parameters[0].Type is INamedTypeSymbol { Name: "IEntity" }
            ? new(invocation, entity)
            : null;

    private IOperation Argument(int ordinal) => Invocation.Arguments.First(argument => argument.Parameter?.Ordinal == ordinal).Value;
}
