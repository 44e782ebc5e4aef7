using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>Looks through what does not change a value.</summary>
internal static class Operations
{
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation conversion:
                    operation = conversion.Operand;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The result of a call that may be awaited, configured, and thrown for where it is null.</summary>
    public static IOperation UnwrapResult(IOperation operation)
    {
        while (true)
        {
            operation = Unwrap(operation);
            switch (operation)
            {
                case IAwaitOperation await:
                    operation = await.Operation;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } instance }:
                    operation = instance;
                    break;
                case ICoalesceOperation { WhenNull: var other } coalesce when Unwrap(other) is IThrowOperation:
                    operation = coalesce.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>The method, local function or lambda that an operation runs in; null for the body itself.</summary>
    public static IOperation? FunctionOf(IOperation operation)
    {
        IOperation? current = operation.Parent;
        while (current is not (null or IAnonymousFunctionOperation or ILocalFunctionOperation))
            current = current.Parent;

        return current;
    }

    /// <summary>The source text in one line; null when it is too long for a message.</summary>
    public static string? Text(SyntaxNode node)
    {
        string text = node.ToString();
        return text.Length <= 60 && text.IndexOf('\n') < 0 ? text : null;
    }
}
