using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds handles of one entity that are read once for each element of a collection.</summary>
internal static class PerRowReadRule
{
    public static IEnumerable<Diagnostic> Check(MethodBody body, CancellationToken cancellationToken)
    {
        foreach (HandleRead read in HandleRead.In(body))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Iteration.Around(read.Operation, read.On.Receiver, body) is { } iteration && !read.Varies(iteration, body))
                yield return Create(read, iteration);
        }
    }

    private static Diagnostic Create(HandleRead read, Iteration iteration)
    {
        SyntaxNode place = read.Operation.Syntax is InvocationExpressionSyntax invocation ? invocation.Expression : read.Operation.Syntax;
        string verb = read.Method?.Name switch
        {
            "Count" or "CountAsync" => "counted",
            "Any" or "AnyAsync" => "checked",
            _ => "read",
        };
        return Diagnostic.Create(Descriptors.PerRowLoad, place.GetLocation(), [iteration.Operation.Syntax.GetLocation()],
            "'" + read.On.Entity.Name + "." + read.Relation.Name + "' is " + verb, iteration.CollectionText ?? "the collection", "with a statement of its own", Advice(read, iteration));
    }

    private static string Advice(HandleRead read, Iteration iteration)
    {
        string name = read.Relation.Name;
        string where = iteration.IsLoop ? " before the loop" : " first";
        string general = "load '" + name + "' for all of them with one call" + where;
        if (read.Method?.Name is "Count" or "CountAsync" or "Any" or "AnyAsync")
        {
            return iteration.IsDirect && read.IsToMany && Steps(read, "Where") is { } conditions
                ? "read the number beside the rows, with 'ToListAsync(x => x." + name + conditions + ".Count)' on a query"
                : general;
        }

        bool isAsync = read.Method?.Name.EndsWith("Async", StringComparison.Ordinal) ?? IsAwaited(read);
        string load = isAsync ? "LoadAsync" : "Load";
        if (iteration.NamedCollection is not { } collection)
            return "collect the elements in a list and call " + load + " on it" + where;

        return Lambda(read, iteration) is { } lambda
            ? "write '" + (isAsync ? "await " : string.Empty) + collection + "." + load + "(" + read.On.Session.Syntax + ", x => x." + lambda + ")'" + where + " and use '" + name + "'"
            : general;
    }

    private static string? Lambda(HandleRead read, Iteration iteration)
    {
        if (!iteration.IsDirect)
        {
            return Operations.Unwrap(read.On.Receiver) is IPropertyReferenceOperation { Instance: { } instance } property && Operations.Unwrap(instance) == iteration.Element
                ? property.Property.Name + ".Include(…)"
                : null;
        }

        if (!read.IsToMany)
            return Steps(read, "Include") is { } below ? read.Relation.Name + below : null;

        string limit = read.Method?.Name.StartsWith("First", StringComparison.Ordinal) == true ? ".Take(1)" : string.Empty;
        return Steps(read, "Where", "OrderBy", "Take", "Skip", "Include") is { } steps ? read.Relation.Name + steps + limit : null;
    }

    /// <summary>The steps as they are written; null when there are others than these, which a relation in a lambda does not have.</summary>
    private static string? Steps(HandleRead read, params string[] names)
    {
        var text = new System.Text.StringBuilder();
        foreach (IInvocationOperation step in read.Steps)
        {
            if (!names.Contains(step.TargetMethod.Name))
                return null;

            string? arguments = step.Syntax is InvocationExpressionSyntax invocation ? Operations.Text(invocation.ArgumentList) : null;
            text.Append('.').Append(step.TargetMethod.Name).Append(arguments ?? "(…)");
        }

        return text.ToString();
    }

    private static bool IsAwaited(HandleRead read)
    {
        IOperation? current = read.Operation.Parent;
        while (current is not (null or IForEachLoopOperation))
            current = current.Parent;

        return current is IForEachLoopOperation { IsAsynchronous: true };
    }
}
