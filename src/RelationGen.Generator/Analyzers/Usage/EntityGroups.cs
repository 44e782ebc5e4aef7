using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

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
                yield return Follow(group, declarator.Symbol, isList: group.Origin is IInvocationOperation { TargetMethod.Name: "ToList" or "ToListAsync" }, body);
        }

        foreach (IForEachLoopOperation loop in body.Loops)
        {
            if (!loop.IsAsynchronous && loop.LoopControlVariable is IVariableDeclaratorOperation variable
                && Open(loop.Collection, loop) is { Origin: IInvocationOperation { TargetMethod.Name: "ToList" or "ToListAsync" } } group)
            {
                yield return Follow(group, variable.Symbol, isList: false, body);
            }
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
        IOperation origin = Operations.UnwrapResult(value);
        if (origin is not IInvocationOperation invocation)
            return null;

        if (EntityCall.Of(invocation) is { Kind: EntityCallKind.Find } find)
            return new(origin, find.Entity, start);

        if (invocation is not { TargetMethod: { Name: "ToList" or "ToListAsync", ContainingType: var type }, Instance: { } query } || !IsQuery(type))
            return null;

        List<EntityUse> includes = [];
        while (Operations.Unwrap(query) is IInvocationOperation { Instance: { } inner } step && IsQuery(step.TargetMethod.ContainingType))
        {
            if (step.TargetMethod.Name == "Include")
            {
                if (IncludePath.Read(step) is not { } paths)
                    return null;

                includes.Insert(0, new(EntityUseKind.Load, step, Variable: null) { Paths = paths });
            }

            query = inner;
        }

        if (Operations.Unwrap(query) is not IInvocationOperation first || EntityCall.Of(first) is not { Kind: EntityCallKind.Query } root)
            return null;

        var group = new EntityGroup(origin, root.Entity, start);
        foreach (EntityUse include in includes)
            group.Uses.Add(EntityFollower.OrEscape(include, root.Entity));

        return group;
    }

    private static bool IsQuery(ITypeSymbol type) => type.Name == "Query" && type.IsInNamespace(Symbols.Namespace);
}
