using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Finds the entities that a method reads into variables of its own, and follows these variables.</summary>
internal static class EntityGroups
{
    public static IEnumerable<EntityGroup> Find(MethodBody body)
    {
        foreach (IVariableDeclaratorOperation declarator in body.Declarators)
        {
            IOperation? value = declarator.Initializer?.Value ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer?.Value;
            if (value is not null && Open(value, declarator) is { } group)
                yield return Follow(group, declarator.Symbol, isList: group.HoldsMany, body);
        }

        foreach (IForEachLoopOperation loop in body.Loops)
        {
            if (loop.LoopControlVariable is IVariableDeclaratorOperation variable && Open(loop.Collection, loop) is { HoldsMany: true } group)
                yield return Follow(group, variable.Symbol, isList: false, body);
        }
    }

    private static EntityGroup Follow(EntityGroup group, ILocalSymbol variable, bool isList, MethodBody body)
    {
        new EntityFollower(group, body).Follow(variable, isList);
        return group;
    }

    /// <summary>Null when the value does not come straight from a generated method, or when it is not known what it includes.</summary>
    private static EntityGroup? Open(IOperation value, IOperation start)
    {
        if (QueryCall.UnwrapStream(Operations.UnwrapResult(value)) is not IInvocationOperation origin)
            return null;

        if (EntityCall.Of(origin) is { Kind: EntityCallKind.Find } find)
            return new(origin, find.Entity, start);

        if (QueryCall.Of(origin) is not { Root: IInvocationOperation first } query || query.Result == QueryResult.Value
            || EntityCall.Of(first) is not { Kind: EntityCallKind.Query } root)
        {
            return null;
        }

        var group = new EntityGroup(origin, root.Entity, start) { HoldsMany = query.Result != QueryResult.One };
        foreach (IInvocationOperation step in query.Steps.Where(step => step.TargetMethod.Name == "Include"))
        {
            if (IncludePath.Read(step) is not { } paths)
                return null;

            group.Uses.Add(EntityFollower.OrEscape(new(EntityUseKind.Load, step, Variable: null) { Paths = paths }, root.Entity));
        }

        return group;
    }
}
