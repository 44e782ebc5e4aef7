using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>A statement that the handle of a relation sends: <c>post.On(db).Comments.Where(…).ToListAsync()</c>, or a loop over it.</summary>
/// <param name="Operation">What sends it: the call, or the collection of the loop.</param>
/// <param name="On">The call that begins with the entity.</param>
/// <param name="Relation">The property of the entity.</param>
/// <param name="IsToMany">The relation leads to many targets.</param>
/// <param name="Steps">The calls that refine it, such as <c>Where</c>, in their order.</param>
internal sealed record HandleRead(IOperation Operation, EntityCall On, IPropertySymbol Relation, bool IsToMany, ImmutableArray<IInvocationOperation> Steps)
{
    /// <summary>The method that reads; null where a loop does.</summary>
    public IMethodSymbol? Method => (Operation as IInvocationOperation)?.TargetMethod;

    public static IEnumerable<HandleRead> In(MethodBody body)
    {
        // A stream sends its statement where it is iterated.
        foreach (QueryCall call in body.Reads.Where(call => call.Result != QueryResult.Stream))
        {
            if (Of(call.Invocation, call.Root, call.Steps, body) is { } read)
                yield return read;
        }

        foreach (IForEachLoopOperation loop in body.Loops)
        {
            IOperation collection = QueryCall.UnwrapStream(loop.Collection);
            HandleRead? read = collection is IInvocationOperation invocation && QueryCall.Of(invocation) is { Result: QueryResult.Stream } call
                ? Of(call.Invocation, call.Root, call.Steps, body)
                : QueryCall.IsHandle(collection.Type) ? Of(collection, collection, [], body) : null;
            if (read is not null)
                yield return read;
        }
    }

    public static HandleRead? Of(IInvocationOperation invocation, MethodBody body) =>
        QueryCall.Of(invocation) is { } call ? Of(call.Invocation, call.Root, call.Steps, body) : null;

    /// <summary>Something that is said about the rows changes while <paramref name="iteration"/> runs, so that one load cannot say it for all elements.</summary>
    public bool Varies(Iteration iteration, MethodBody body) => Steps.SelectMany(step => step.Arguments).Concat(ValuesOf(Operation)).Any(argument =>
        argument.DescendantsAndSelf().Any(part => part switch
        {
            ILocalReferenceOperation local => IsInside(local.Local, argument, iteration) || body.WritesOf(local.Local).Any(write => Contains(iteration.Operation.Syntax, write.Syntax)),
            IParameterReferenceOperation parameter => IsInside(parameter.Parameter, argument, iteration),
            _ => false,
        }));

    private static HandleRead? Of(IOperation operation, IOperation root, ImmutableArray<IInvocationOperation> steps, MethodBody body)
    {
        while (InitialOf(root, body) is { } initial)
        {
            (root, ImmutableArray<IInvocationOperation> more) = QueryCall.Begin(initial);
            steps = steps.InsertRange(0, more);
        }

        if (root is not IPropertyReferenceOperation { Instance: { } handles } handle || !QueryCall.IsHandle(handle.Type))
            return null;

        handles = Operations.Unwrap(handles);
        while (InitialOf(handles, body) is { } initial)
            handles = Operations.Unwrap(initial);

        return handles is IInvocationOperation invocation && EntityCall.Of(invocation) is { Kind: EntityCallKind.Handles } on
            && NamedMembers.Find(on.Entity, handle.Property.Name) is { } relation
            ? new(operation, on, relation, QueryCall.IsHandle(handle.Type, "ManyHandle"), steps)
            : null;
    }

    /// <summary>The value of a variable that nothing changes.</summary>
    private static IOperation? InitialOf(IOperation operation, MethodBody body) =>
        operation is ILocalReferenceOperation local && body.WritesOf(local.Local).Count == 0 ? body.DeclaratorOf(local.Local)?.Initializer?.Value : null;

    private static IEnumerable<IArgumentOperation> ValuesOf(IOperation operation) =>
        operation is IInvocationOperation invocation ? invocation.Arguments.Where(argument => argument.Parameter?.Type.Name != nameof(CancellationToken)) : [];

    private static bool IsInside(ISymbol symbol, IArgumentOperation argument, Iteration iteration) => symbol.DeclaringSyntaxReferences.Any(reference =>
        iteration.Operation.Syntax.SyntaxTree == reference.SyntaxTree && iteration.Operation.Syntax.Span.Contains(reference.Span) && !argument.Syntax.Span.Contains(reference.Span));

    private static bool Contains(SyntaxNode outer, SyntaxNode inner) => outer.Span.Contains(inner.Span);
}
