using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Notes every use of the variables that hold the entities of a group; what it does not know is an escape.</summary>
internal sealed class EntityFollower(EntityGroup group, MethodBody body)
{
    private readonly IOperation? _function = Operations.FunctionOf(group.Start);

    public void Follow(ILocalSymbol variable, bool isList)
    {
        group.IsUnknown |= body.WritesOf(variable).Count > 0;
        foreach (ILocalReferenceOperation reference in body.ReferencesOf(variable))
        {
            group.IsUnknown |= Operations.FunctionOf(reference) != _function;
            if (isList)
                UseList(reference, variable);
            else
                UseEntity(reference, variable);
        }
    }

    /// <summary>
    /// A load that reads more entities of the same class may meet those of the group again, and then sets relations that it does not name.
    /// </summary>
    public static EntityUse OrEscape(EntityUse load, INamedTypeSymbol entity) =>
        load.Paths.Any(path => path.Targets.Contains(entity, SymbolEqualityComparer.Default)) ? load with { Kind = EntityUseKind.Escape } : load;

    private void UseList(IOperation list, ILocalSymbol variable)
    {
        (IOperation value, IOperation? parent) = Parent(list);
        switch (parent)
        {
            case IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation element } loop when loop.Collection == value:
                Follow(element.Symbol, isList: false);
                break;
            case IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == value && !IsTarget(indexer):
                UseEntity(indexer, variable);
                break;
            case IPropertyReferenceOperation { Property.Name: "Count" }:
                break;
            default:
                UseAny(value, parent, variable);
                break;
        }
    }

    private void UseEntity(IOperation entity, ILocalSymbol variable)
    {
        (IOperation value, IOperation? parent) = Parent(entity);
        switch (parent)
        {
            case IPropertyReferenceOperation property when property.Instance == value:
                UseProperty(property, variable);
                break;
            case IConditionalAccessOperation access when access.Operation == value && InstanceOf(access) is { } instance:
                UseEntity(instance, variable);
                break;
            case ICoalesceOperation coalesce when coalesce.Value == value && Operations.Unwrap(coalesce.WhenNull) is IThrowOperation:
                UseEntity(coalesce, variable);
                break;
            case IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol: var alias } } when !SymbolEqualityComparer.Default.Equals(alias, variable):
                Follow(alias, isList: false);
                break;
            default:
                UseAny(value, parent, variable);
                break;
        }
    }

    private void UseProperty(IPropertyReferenceOperation property, ILocalSymbol variable)
    {
        if (!EntityMembers.IsRelation(property.Property))
        {
            if (!EntityMembers.IsAutomatic(property.Property))
                Add(EntityUseKind.Escape, property, variable);
        }
        else if (property.Parent is INameOfOperation)
        {
            return;
        }
        else if (IsTarget(property))
        {
            group.Uses.Add(new(EntityUseKind.Assign, property, variable) { Relation = property.Property });
        }
        else
        {
            group.Uses.Add(new(EntityUseKind.Read, property, variable) { Relation = property.Property });

            // The rows of a relation know the entity, and whoever gets them can load or read it.
            if (!IsConsumed(property))
                Add(EntityUseKind.Escape, property, variable);
        }
    }

    private void UseAny(IOperation value, IOperation? parent, ILocalSymbol variable)
    {
        switch (parent)
        {
            case IArgumentOperation { Parent: IInvocationOperation invocation } argument when EntityCall.Of(invocation) is { Kind: EntityCallKind.LoadOne or EntityCallKind.LoadMany } call
                && argument.Value == call.Receiver && IncludePath.Read(invocation) is { } paths:
                group.Uses.Add(OrEscape(new(EntityUseKind.Load, invocation, variable) { Paths = paths }, group.Entity));
                break;
            case INameOfOperation or IExpressionStatementOperation:
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison when IsNull(comparison.LeftOperand) || IsNull(comparison.RightOperand):
            case IIsPatternOperation { Pattern: IConstantPatternOperation or INegatedPatternOperation { Pattern: IConstantPatternOperation } }:
            case IIsPatternOperation { Pattern: IRecursivePatternOperation { DeclaredSymbol: null, PropertySubpatterns: [], DeconstructionSubpatterns: [] } }:
                break;
            default:
                Add(EntityUseKind.Escape, value, variable);
                break;
        }
    }

    private void Add(EntityUseKind kind, IOperation operation, ILocalSymbol variable) => group.Uses.Add(new(kind, operation, variable));

    /// <summary>Only columns of the related rows are used: <c>post.Author.Name</c>, <c>post.Comments.Count</c>, or a loop over them that does the same.</summary>
    private bool IsConsumed(IOperation relation)
    {
        (IOperation value, IOperation? parent) = Parent(relation);
        return parent switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true } indexer when indexer.Instance == value => IsConsumed(indexer),
            IPropertyReferenceOperation property when property.Instance == value => EntityMembers.IsAutomatic(property.Property) && !EntityMembers.IsRelation(property.Property),
            IConditionalAccessOperation access when access.Operation == value => InstanceOf(access) is { } instance && IsConsumed(instance),
            IForEachLoopOperation { LoopControlVariable: IVariableDeclaratorOperation { Symbol: var element } } loop when loop.Collection == value =>
                body.ReferencesOf(element).All(reference => Operations.FunctionOf(reference) == _function && IsConsumed(reference)),
            IExpressionStatementOperation or INameOfOperation => true,
            ISimpleAssignmentOperation { Target: IDiscardOperation, Parent: IExpressionStatementOperation } => true,
            _ => false,
        };
    }

    private static (IOperation Value, IOperation? Parent) Parent(IOperation operation)
    {
        while (operation.Parent is IConversionOperation { IsImplicit: true } or IParenthesizedOperation)
            operation = operation.Parent;

        return (operation, operation.Parent);
    }

    private static IConditionalAccessInstanceOperation? InstanceOf(IConditionalAccessOperation access) =>
        access.WhenNotNull.DescendantsAndSelf().OfType<IConditionalAccessInstanceOperation>().FirstOrDefault();

    private static bool IsTarget(IOperation operation) => operation.Parent is IAssignmentOperation assignment && assignment.Target == operation;

    private static bool IsNull(IOperation operation) => Operations.Unwrap(operation).ConstantValue is { HasValue: true, Value: null };
}
