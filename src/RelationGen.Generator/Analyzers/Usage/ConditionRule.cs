using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.Generator.Analyzers.Usage;

/// <summary>
/// Finds conditions of queries that C# asks whether they are true: <c>p.Approved ? a : b</c>. They never are: the operator is there for <c>&amp;&amp;</c> and
/// <c>||</c> alone, which ask nothing of this kind.
/// </summary>
internal static class ConditionRule
{
    public static Diagnostic? Check(IOperation operation) => operation is IUnaryOperation { OperatorKind: UnaryOperatorKind.True, OperatorMethod: { } method } truth
        && method.ContainingType.IsInNamespace(Symbols.Namespace)
            ? Diagnostic.Create(Descriptors.ConditionAsBool, truth.Operand.Syntax.GetLocation(), Operations.Text(truth.Operand.Syntax) ?? "This")
            : null;
}
