using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>A loop, or a lambda that a method calls for each element.</summary>
/// <param name="Operation">The loop, or the call that the lambda is an argument of.</param>
/// <param name="Collection">What is iterated.</param>
/// <param name="Element">The loop variable, the lambda's parameter, or <c>posts[i]</c>, where the call uses it.</param>
/// <param name="IsDirect">The call is about the element itself, not about something that the element leads to.</param>
internal sealed record Iteration(IOperation Operation, IOperation Collection, IOperation Element, bool IsDirect)
{
    public bool IsLoop => Operation is ILoopOperation;

    /// <summary>The collection as it is written; null when that is too long for a message.</summary>
    public string? CollectionText => Operations.Text(Operations.Unwrap(Collection).Syntax);

    /// <summary>
    /// The same where it is a variable or a member, so that another call on it means the same elements; null elsewhere, also where it is no
    /// collection.
    /// </summary>
    public string? NamedCollection => CollectionKinds.IsCollection(Operations.Unwrap(Collection).Type)
        && Operations.Unwrap(Collection) is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation
            or IPropertyReferenceOperation
            ? CollectionText
            : null;

    /// <summary>
    /// The loop over a collection that evaluates <paramref name="call"/> once for each element, for something that is made there.
    /// </summary>
    public static Iteration? Around(IOperation call, IOperation created)
    {
        IOperation child = call;
        for (IOperation? parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (parent is IForEachLoopOperation { IsAsynchronous: false } loop && child == loop.Body)
            {
                bool isForEach = loop.Syntax.Span.Contains(created.Syntax.Span) && !LoopExits.LeavesAfter(call, loop)
                    && CollectionKinds.IsCollection(Operations.Unwrap(loop.Collection).Type);
                return isForEach ? new(loop, loop.Collection, created, IsDirect: false) : null;
            }

            if (parent is ILocalFunctionOperation or IAnonymousFunctionOperation or ILoopOperation || IsConditional(parent, child, created))
                return null;
        }

        return null;
    }

    /// <summary>
    /// The iteration that evaluates <paramref name="call"/> once for each element, where <paramref name="value"/> comes from the element;
    /// null where that is not certain.
    /// </summary>
    public static Iteration? Around(IOperation call, IOperation value, MethodBody body)
    {
        if (ElementOf(value, body) is not { } element)
            return null;

        IOperation child = call;
        for (IOperation? parent = call.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (Find(parent, child, element, body) is { } collection)
            {
                bool isOnce = parent is ILoopOperation loop && LoopExits.LeavesAfter(call, loop);
                IOperation operation = parent is IAnonymousFunctionOperation ? CallOf(parent)! : parent;
                return isOnce || !CollectionKinds.IsMany(collection, body) ? null : new(operation, collection, element, IsElement(value, body));
            }

            if (parent is ILocalFunctionOperation || (parent is IAnonymousFunctionOperation && CollectionOf(parent) is null) || IsConditional(parent, child, element))
                return null;
        }

        return null;
    }

    /// <summary>Follows members and variables back to the loop variable, the parameter or the indexed element.</summary>
    private static IOperation? ElementOf(IOperation value, MethodBody body)
    {
        value = Operations.Unwrap(value);
        return value switch
        {
            IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: ILocalReferenceOperation }] } indexer => indexer,
            IArrayElementReferenceOperation { Indices: [ILocalReferenceOperation] } element => element,
            IPropertyReferenceOperation { Property.IsIndexer: false, Instance: { } instance } => ElementOf(instance, body),
            IFieldReferenceOperation { Instance: { } instance } => ElementOf(instance, body),
            ICoalesceOperation coalesce => ElementOf(coalesce.Value, body),
            IConditionalAccessInstanceOperation access => ElementOf(access, body),
            IParameterReferenceOperation parameter => parameter,
            ILocalReferenceOperation local => ElementOf(local, body),
            _ => null,
        };
    }

    private static IOperation? ElementOf(IConditionalAccessInstanceOperation instance, MethodBody body)
    {
        IOperation? current = instance.Parent;
        while (current is not (null or IConditionalAccessOperation))
            current = current.Parent;

        return current is IConditionalAccessOperation access ? ElementOf(access.Operation, body) : null;
    }

    private static IOperation? ElementOf(ILocalReferenceOperation local, MethodBody body)
    {
        if (body.WritesOf(local.Local).Count > 0)
            return null;

        return body.DeclaratorOf(local.Local)?.Initializer is { Value: var initial } ? ElementOf(initial, body) : local;
    }

    private static bool IsElement(IOperation value, MethodBody body) => Operations.Unwrap(value) switch
    {
        ILocalReferenceOperation local when body.DeclaratorOf(local.Local)?.Initializer is { Value: var initial } => IsElement(initial, body),
        ILocalReferenceOperation or IParameterReferenceOperation or IArrayElementReferenceOperation => true,
        IPropertyReferenceOperation property => property.Property.IsIndexer,
        _ => false,
    };

    /// <summary>The collection when <paramref name="parent"/> goes through it and hands out the element.</summary>
    private static IOperation? Find(IOperation parent, IOperation child, IOperation element, MethodBody body)
    {
        switch (parent)
        {
            case IForEachLoopOperation { IsAsynchronous: false } loop when child == loop.Body && element is ILocalReferenceOperation local:
                return loop.Locals.Contains(local.Local, SymbolEqualityComparer.Default) ? loop.Collection : null;
            case IForLoopOperation or IWhileLoopOperation when child == ((ILoopOperation)parent).Body:
                return parent.Syntax.Span.Contains(element.Syntax.Span) && IndexedBy(element) is { } indexed && IsChangedIn(indexed.Index, parent, body) ? indexed.Collection : null;
            case IAnonymousFunctionOperation lambda when element is IParameterReferenceOperation parameter:
                return lambda.Symbol.Parameters.FirstOrDefault() is { } first && SymbolEqualityComparer.Default.Equals(first, parameter.Parameter)
                    ? CollectionOf(lambda)
                    : null;
            default:
                return null;
        }
    }

    private static (IOperation Collection, ILocalSymbol Index)? IndexedBy(IOperation element) => element switch
    {
        IPropertyReferenceOperation { Instance: { } instance, Arguments: [{ Value: ILocalReferenceOperation index }] } => (instance, index.Local),
        IArrayElementReferenceOperation { Indices: [ILocalReferenceOperation index] } array => (array.ArrayReference, index.Local),
        _ => null,
    };

    private static bool IsChangedIn(ILocalSymbol index, IOperation loop, MethodBody body) =>
        body.WritesOf(index).Any(write => loop.Syntax.Span.Contains(write.Syntax.Span));

    /// <summary>The collection whose elements a method of the base class library passes to the lambda.</summary>
    private static IOperation? CollectionOf(IOperation lambda)
    {
        if (CallOf(lambda) is not { } call)
            return null;

        IMethodSymbol method = call.TargetMethod;
        string type = method.ContainingType.Name;
        bool isOurs = (type, method.Name) switch
        {
            ("Enumerable", _) => method.ContainingNamespace.ToDisplayString() == "System.Linq",
            ("List", "ForEach") => true,
            ("Array", "ForEach") => true,
            ("Parallel", "ForEach" or "ForEachAsync") => true,
            _ => false,
        };
        return !isOurs ? null : call.Instance ?? call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0)?.Value;
    }

    private static IInvocationOperation? CallOf(IOperation lambda)
    {
        IOperation? current = lambda.Parent;
        while (current is IDelegateCreationOperation or IConversionOperation or IParenthesizedOperation)
            current = current.Parent;

        return current is IArgumentOperation { Parent: IInvocationOperation call } ? call : null;
    }

    /// <summary>The child may be skipped, so that it may run for one element only.</summary>
    private static bool IsConditional(IOperation parent, IOperation child, IOperation element) => parent switch
    {
        IConditionalOperation conditional => child != conditional.Condition && !IsNotLoaded(conditional, child, element),
        ISwitchCaseOperation or ISwitchExpressionArmOperation or ICatchClauseOperation => true,
        ICoalesceOperation coalesce => child == coalesce.WhenNull,
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } binary => child == binary.RightOperand,
        IBlockOperation block => LoopExits.MayLeaveBefore(child, block),
        _ => false,
    };

    /// <summary><c>if (!post.IsLoaded(…))</c> is true for every row the first time.</summary>
    private static bool IsNotLoaded(IConditionalOperation conditional, IOperation child, IOperation element) =>
        child == conditional.WhenTrue
        && conditional.Condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, Operand: IInvocationOperation { TargetMethod.Name: "IsLoaded", Arguments: [{ Value: var asked }, ..] } }
        && asked.Syntax.ToString() == element.Syntax.ToString();
}
