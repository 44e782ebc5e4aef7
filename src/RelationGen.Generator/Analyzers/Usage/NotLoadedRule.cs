using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds relations that are read where nothing can have loaded them.</summary>
internal static class NotLoadedRule
{
    public static IEnumerable<Diagnostic> Check(EntityGroup group, MethodBody body)
    {
        if (group.IsUnknown || body.HasGoto || EntityMembers.HasOwnConstructor(group.Entity))
            yield break;

        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (EntityUse read in group.Uses.Where(use => use.Kind == EntityUseKind.Read).OrderBy(use => use.Position))
        {
            IPropertySymbol relation = read.Relation!;
            if (EntityMembers.IsGenerated(relation) && !MayBeLoaded(read, group) && !IsExpected(read.Operation) && reported.Add(relation.Name))
                yield return Create(group, read, relation);
        }
    }

    /// <summary>Something that stands in front of the read, or comes before it in a loop, can have loaded the relation.</summary>
    private static bool MayBeLoaded(EntityUse read, EntityGroup group)
    {
        foreach (EntityUse use in group.Uses)
        {
            if (use.Operation == read.Operation || !(use.Kind == EntityUseKind.Escape || (use.Kind != EntityUseKind.Read && use.Sets(read.Relation!))))
                continue;

            if (use.Position < read.Position || IsEarlierInLoop(use, read, group.Start))
                return true;
        }

        return false;
    }

    private static bool IsEarlierInLoop(EntityUse use, EntityUse read, IOperation start)
    {
        for (IOperation? current = read.Operation.Parent; current is not null; current = current.Parent)
        {
            if (current is not ILoopOperation loop || loop.Syntax.SpanStart < start.Syntax.SpanStart)
                continue;

            // Each turn of a foreach has an entity of its own.
            bool isNextElement = loop is IForEachLoopOperation && SymbolEqualityComparer.Default.Equals(use.Variable, read.Variable)
                && loop.Locals.Contains(read.Variable!, SymbolEqualityComparer.Default);
            if (!isNextElement && loop.Syntax.Span.Contains(use.Operation.Syntax.Span))
                return true;
        }

        return false;
    }

    /// <summary>The code catches what the read throws.</summary>
    private static bool IsExpected(IOperation read)
    {
        IOperation child = read;
        for (IOperation? parent = read.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is ITryOperation attempt && attempt.Body == child && attempt.Catches.Any(clause => clause.ExceptionType.IsInNamespace(Symbols.Namespace)))
                return true;
        }

        return false;
    }

    private static Diagnostic Create(EntityGroup group, EntityUse read, IPropertySymbol relation)
    {
        var origin = (IInvocationOperation)group.Origin;
        string entity = read.Operation is IPropertyReferenceOperation { Instance: { } instance } && instance is not IConditionalAccessInstanceOperation
            && Operations.Text(instance.Syntax) is { } text
            ? text
            : read.Variable!.Name;
        bool isQuery = QueryCall.Of(origin) is not null;
        string advice = isQuery
            ? "add '.Include(x => x." + relation.Name + ")' to the query"
            : "write '" + (origin.TargetMethod.Name == "FindAsync" ? "await " + entity + ".LoadAsync" : entity + ".Load") + "(" + origin.Arguments[0].Syntax + ", x => x." + relation.Name + ")' first";
        return Diagnostic.Create(Descriptors.NotLoaded, read.Operation.Syntax.GetLocation(), [origin.Syntax.GetLocation()],
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.PropertyName, relation.Name),
            entity, relation.Name, isQuery ? "a query" : origin.TargetMethod.Name, advice);
    }
}
