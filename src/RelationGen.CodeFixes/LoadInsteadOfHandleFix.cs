using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Analyzers.Usage;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Replaces what a handle reads for each element by one load of the collection in front of the loop, and by the relation property.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LoadInsteadOfHandleFix)), Shared]
public sealed class LoadInsteadOfHandleFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.PerRowLoad.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        if (await BatchedRead.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is not { Call: { Iteration.Operation.Syntax: StatementSyntax loop } call } read
            || BatchedLoop.Body(loop, call.Collection) is not { } body || loop.ContainsDirectives || !Statements.IsPlain(call.Collection) || !Statements.IsInList(loop)
            || StatementOf(read.Value) is not { } statement || (statement != body && statement.Parent != body)
            || BatchedLoop.MayEndEarly(loop, body) || BatchedLoop.IsCollectionUsed(call, body, cancellationToken)
            || BatchedLoop.IsElementChangedBefore(call, body, statement, cancellationToken)
            || !read.IsPropertyEnough(body, cancellationToken) || Load(read, loop, cancellationToken) is not { } load)
        {
            return [];
        }

        SyntaxNode inserted = Statements.Wrap(load.WithLeadingTrivia(Declarations.Indentation(loop)).WithTrailingTrivia(Declarations.LineEnd(loop)), loop);
        return
        [
            new FixPlan("Load '" + read.Relation.Name + "' before the loop", nameof(LoadInsteadOfHandleFix),
            [
                new FixEdit(document.Id, "load " + read.Value.SpanStart, Statements.Listed(loop), current => current) { Before = inserted },
                new FixEdit(document.Id, "read " + read.Value.SpanStart, read.Value, _ => read.Property.WithTriviaFrom(read.Value)),
            ]),
        ];
    }

    /// <summary>The statement that evaluates the value once, before anything else in it.</summary>
    private static StatementSyntax? StatementOf(ExpressionSyntax value)
    {
        SyntaxNode? current = value.Parent;
        while (current is not (null or StatementSyntax or AnonymousFunctionExpressionSyntax))
            current = current.Parent;

        return current switch
        {
            ExpressionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 } or IfStatementSyntax => (StatementSyntax)current,
            ForEachStatementSyntax each when each.Expression == value => each,
            _ => null,
        };
    }

    /// <summary>The load of the collection; null where the compiler would not take it.</summary>
    private static StatementSyntax? Load(BatchedRead read, StatementSyntax loop, CancellationToken cancellationToken)
    {
        SeparatedSyntaxList<ArgumentSyntax> session = read.On.ArgumentList.Arguments;
        SeparatedSyntaxList<ArgumentSyntax> token = read.Call.Syntax.ArgumentList.Arguments;
        if (session.Concat(token).Any(argument => argument.NameColon is not null || !read.Call.IsIndependent(argument.Expression, loop, cancellationToken)))
            return null;

        ArgumentSyntax relation = SyntaxFactory.Argument(SyntaxFactory.ParseExpression("x => x." + Names.Escape(read.Relation.Name) + read.Includes));
        string arguments = string.Join(", ", session.Append(relation).Concat(token));
        ExpressionSyntax call = SyntaxFactory.ParseExpression(read.Call.Collection.WithoutTrivia() + (read.IsAsync ? ".LoadAsync(" : ".Load(") + arguments + ")");
        return EntityCall.IsLoad(read.Call.Model.GetSpeculativeSymbolInfo(loop.SpanStart, call, SpeculativeBindingOption.BindAsExpression).Symbol)
            ? SyntaxFactory.ParseStatement((read.IsAsync ? "await " : string.Empty) + call + read.Configured + ";")
            : null;
    }
}
