using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Removes <c>Fields</c> and <c>References</c> from the side that does not store the foreign key.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveFieldsFix)), Shared]
public sealed class RemoveFieldsFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.OwnerDeclaresFields.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        AttributeSyntax? attribute = await Declarations.FindAsync<AttributeSyntax>(document, diagnostic.Location, cancellationToken).ConfigureAwait(false);
        if (attribute?.ArgumentList is not { } list)
            return [];

        string[] names = [.. list.Arguments.Where(IsForeignKey).Select(argument => argument.NameEquals!.Name.Identifier.ValueText)];
        return names.Length == 0
            ? []
            :
            [
                new FixPlan("Remove " + string.Join(" and ", names) + " from '" + Declarations.Display(attribute) + "'", "RemoveFields",
                [
                    new FixEdit(document.Id, "fields " + list.SpanStart, list, current => Remove((AttributeArgumentListSyntax)current)),
                ]),
            ];
    }

    private static bool IsForeignKey(AttributeArgumentSyntax argument) => argument.NameEquals?.Name.Identifier.ValueText is "Fields" or "References";

    private static AttributeArgumentListSyntax Remove(AttributeArgumentListSyntax list)
    {
        SeparatedSyntaxList<AttributeArgumentSyntax> arguments = list.Arguments;
        for (int i = arguments.Count - 1; i >= 0; i--)
        {
            if (IsForeignKey(arguments[i]))
                arguments = arguments.RemoveAt(i);
        }

        return list.WithArguments(arguments);
    }
}
