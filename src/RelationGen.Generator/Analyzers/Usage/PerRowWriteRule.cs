using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds rows that are written one by one for the elements of a collection, where the library writes lists.</summary>
internal static class PerRowWriteRule
{
    public static IEnumerable<Diagnostic> Check(MethodBody body, CancellationToken cancellationToken)
    {
        foreach (RowWrite write in body.Writes)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Iteration? iteration = Iteration.Around(write.Invocation, write.Row, body)
                ?? (IsNew(write.Row, body) is { } created ? Iteration.Around(write.Invocation, created) : null);

            // Who catches what goes wrong with one row goes on with the others.
            if (iteration is not null && !IsTried(write.Invocation, iteration.Operation))
                yield return Create(write, iteration);
        }
    }

    /// <summary>The row is made here; null where it is another one.</summary>
    private static IOperation? IsNew(IOperation row, MethodBody body) => Operations.Unwrap(row) switch
    {
        IObjectCreationOperation created => created,
        ILocalReferenceOperation local when body.WritesOf(local.Local).Count == 0
            && body.DeclaratorOf(local.Local)?.Initializer is { Value: var initial } =>
            Operations.Unwrap(initial) as IObjectCreationOperation,
        _ => null,
    };

    private static bool IsTried(IOperation call, IOperation iteration)
    {
        for (IOperation? parent = call.Parent; parent is not null && parent != iteration; parent = parent.Parent)
        {
            if (parent is ITryOperation { Catches.IsEmpty: false })
                return true;
        }

        return false;
    }

    private static Diagnostic Create(RowWrite write, Iteration iteration)
    {
        SyntaxNode place = (write.Invocation.Syntax as InvocationExpressionSyntax)?.Expression ?? write.Invocation.Syntax;
        string where = iteration.IsLoop ? " behind the loop" : " instead";
        string advice = iteration.IsDirect && iteration.NamedCollection is { } collection
            ? "write '" + (write.IsAsync ? "await " : string.Empty) + collection + "." + write.Method + "(" + write.Session.Syntax
                + ")'" + where
            : "collect the rows in a list and call " + write.Method + " on it" + where;
        return Diagnostic.Create(Descriptors.PerRowWrite, place.GetLocation(), [iteration.Operation.Syntax.GetLocation()],
            write.Entity.Name, write.Verb, iteration.CollectionText ?? "the collection", advice);
    }
}
