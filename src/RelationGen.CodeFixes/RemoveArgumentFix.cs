using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Removes an argument that says what would be concluded without it, or what the other side overrules.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveArgumentFix)), Shared]
public sealed class RemoveArgumentFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.RedundantArgument.Id, Descriptors.ConstraintSidesDisagree.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        AttributeArgumentSyntax? argument = await Declarations.FindAsync<AttributeArgumentSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (argument is not { Parent: AttributeArgumentListSyntax list })
            return [];

        string text = argument.ToString();
        string name = argument.NameEquals?.Name.Identifier.ValueText ?? text;
        return
        [
            new FixPlan("Remove " + name, "RemoveArgument",
            [
                new FixEdit(document.Id, "argument " + argument.SpanStart, list, current => Remove((AttributeArgumentListSyntax)current, text)),
            ]),
        ];
    }

    /// <summary>The argument is found by its text, because other edits may have moved it.</summary>
    private static AttributeArgumentListSyntax Remove(AttributeArgumentListSyntax list, string text)
    {
        int index = list.Arguments.IndexOf(argument => argument.ToString() == text);
        return index < 0 ? list : list.WithArguments(list.Arguments.RemoveAt(index));
    }
}
