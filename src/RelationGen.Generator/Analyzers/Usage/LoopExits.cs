using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Whether the statements around a call keep it from running once for each element.</summary>
internal static class LoopExits
{
    /// <summary>A statement in front of <paramref name="child"/> may go on with the next element, or leave.</summary>
    public static bool MayLeaveBefore(IOperation child, IBlockOperation block) =>
        block.Operations.TakeWhile(statement => statement != child).Any(statement => Own(statement).Any(IsJump));

    /// <summary>What follows the call leaves the loop in any case.</summary>
    public static bool LeavesAfter(IOperation call, ILoopOperation loop)
    {
        IOperation child = call;
        for (IOperation? parent = call.Parent; parent is not null && child != loop; child = parent, parent = parent.Parent)
        {
            if (parent is IReturnOperation { Kind: OperationKind.Return, IsImplicit: false })
                return true;

            if (parent is not IBlockOperation block)
                continue;

            foreach (IOperation next in block.Operations.SkipWhile(statement => statement != child).Skip(1))
            {
                if (Leaves(next, loop))
                    return true;

                if (Own(next).Any(operation => operation is IBranchOperation { BranchKind: BranchKind.Continue or BranchKind.GoTo }))
                    break;
            }
        }

        return false;
    }

    private static bool Leaves(IOperation statement, ILoopOperation loop) => statement switch
    {
        IBranchOperation { BranchKind: BranchKind.Break } branch => SymbolEqualityComparer.Default.Equals(branch.Target, loop.ExitLabel),
        IReturnOperation { Kind: OperationKind.Return } => true,
        IExpressionStatementOperation { Operation: IThrowOperation } => true,
        IThrowOperation => true,
        _ => false,
    };

    private static bool IsJump(IOperation operation) =>
        operation is IBranchOperation or IReturnOperation { Kind: OperationKind.Return };

    /// <summary>A statement and its parts, without the functions that it declares.</summary>
    private static IEnumerable<IOperation> Own(IOperation operation)
    {
        yield return operation;
        if (operation is IAnonymousFunctionOperation or ILocalFunctionOperation)
            yield break;

        foreach (IOperation child in operation.ChildOperations)
        {
            foreach (IOperation part in Own(child))
                yield return part;
        }
    }
}
