using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds loads of one entity that run once for each element of a collection.</summary>
internal static class PerRowLoadRule
{
    public static IEnumerable<Diagnostic> Check(MethodBody body, CancellationToken cancellationToken)
    {
        foreach (EntityCall call in body.Calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Diagnostic? diagnostic = call.Kind switch
            {
                EntityCallKind.LoadOne when Iteration.Around(call.Invocation, call.Receiver, body) is { } iteration => Load(call, iteration),
                EntityCallKind.Find => Find(call, body, cancellationToken),
                _ => null,
            };
            if (diagnostic is not null)
                yield return diagnostic;
        }
    }

    private static Diagnostic Load(EntityCall call, Iteration iteration)
    {
        string entity = call.Entity.Name;
        ImmutableArray<IncludePath> paths = IncludePath.Read(call.Invocation) ?? [];
        string what = paths.IsEmpty
            ? "A relation of '" + entity + "'"
            : string.Join(" and ", paths.Select(path => "'" + entity + "." + path.Relation.Name + "'"));
        string load = paths.Length > 1 ? "are loaded" : "is loaded";
        string statements = paths.Length > 1 ? "with statements of their own" : "with a statement of its own";
        return Create(call, iteration, what + " " + load, statements, LoadAdvice(call, iteration));
    }

    private static string LoadAdvice(EntityCall call, Iteration iteration)
    {
        string where = iteration.IsLoop ? " before the loop" : " instead";
        if (iteration.NamedCollection is not { } collection)
            return "collect the elements in a list and call " + call.Method + " on it" + where;

        IOperation receiver = Operations.Unwrap(call.Receiver);
        string? arguments = null;
        if (iteration.IsDirect)
            arguments = Arguments(call);
        else if (receiver is IPropertyReferenceOperation { Instance: { } instance } property && Operations.Unwrap(instance) == iteration.Element)
            arguments = "(" + call.Session.Syntax + ", x => x." + property.Property.Name + ".Include(…))";

        return arguments is null
            ? "load it for all of them with one call" + where
            : "write '" + (call.IsAsync ? "await " : string.Empty) + collection + "." + call.Method + arguments + "'" + where;
    }

    /// <summary>The arguments behind the entity, as they are written.</summary>
    private static string Arguments(EntityCall call)
    {
        if (call.Invocation.Syntax is not InvocationExpressionSyntax invocation)
            return "(…)";

        bool isExtension = invocation.ArgumentList.Arguments.FirstOrDefault()?.Expression != call.Receiver.Syntax;
        string[] texts = [.. invocation.ArgumentList.Arguments.Skip(isExtension ? 0 : 1).Select(argument => Operations.Text(argument) ?? "…")];
        return "(" + string.Join(", ", texts) + ")";
    }

    /// <summary><c>User.Find(db, post.AuthorId)</c> is what the relation <c>Post.Author</c> is for.</summary>
    private static Diagnostic? Find(EntityCall call, MethodBody body, CancellationToken cancellationToken)
    {
        IOperation key = Operations.Unwrap(call.Argument(1));
        IOperation column = key is ICoalesceOperation coalesce ? Operations.Unwrap(coalesce.Value) : key;
        if (column is not IPropertyReferenceOperation { Instance.Type: INamedTypeSymbol source } property
            || Iteration.Around(call.Invocation, property.Instance, body) is not { } iteration
            || !SymbolEqualityComparer.Default.Equals(iteration.Element.Type, source)
            || FindRelation(source, call.Entity, property.Property, cancellationToken) is not { } relation)
        {
            return null;
        }

        string where = iteration.IsLoop ? " before the loop" : " first";
        string collection = iteration.NamedCollection ?? "list";
        string load = (call.IsAsync ? "await " : string.Empty) + collection + (call.IsAsync ? ".LoadAsync(" : ".Load(") + call.Argument(0).Syntax + ", x => x." + relation + ")";
        return Create(call, iteration, "'" + call.Entity.Name + "' is read", "with a statement of its own", "write '" + load + "'" + where + " and use '" + relation + "'");
    }

    private static string? FindRelation(INamedTypeSymbol source, INamedTypeSymbol target, IPropertySymbol column, CancellationToken cancellationToken)
    {
        if (!EntityReader.IsEntity(source))
            return null;

        var parse = new ParseContext(cancellationToken);
        var resolver = new RelationResolver(parse);
        foreach (RelationDeclaration declaration in parse.FactsOf(source).Relations)
        {
            if (!declaration.IsToMany && SymbolEqualityComparer.Default.Equals(declaration.Target, target)
                && resolver.Resolve(declaration) is { Shape: RelationShape.BelongsTo, ReferencesKey: true, Key: [var part] } && part.Source.Name == column.Name)
            {
                return declaration.Name;
            }
        }

        return null;
    }

    private static Diagnostic Create(EntityCall call, Iteration iteration, string what, string statements, string advice)
    {
        SyntaxNode place = (call.Invocation.Syntax as InvocationExpressionSyntax)?.Expression ?? call.Invocation.Syntax;
        return Diagnostic.Create(Descriptors.PerRowLoad, place.GetLocation(), [iteration.Operation.Syntax.GetLocation()],
            what, iteration.CollectionText ?? "the collection", statements, advice);
    }
}
