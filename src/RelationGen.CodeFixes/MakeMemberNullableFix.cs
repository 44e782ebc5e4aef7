using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Makes a member of a view nullable, or the items of a list, as what they are read from.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeMemberNullableFix)), Shared]
public sealed class MakeMemberNullableFix : RelationFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ViewNotNullable.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        (TypeSyntax? type, string? name) = root?.FindNode(diagnostic.Location.SourceSpan) switch
        {
            PropertyDeclarationSyntax property => (property.Type, property.Identifier.ValueText),
            ParameterSyntax parameter => (parameter.Type, parameter.Identifier.ValueText),
            _ => (null, null),
        };
        bool isItem = diagnostic.Properties.TryGetValue(FixProperties.IsItem, out string? value) && value == "true";
        TypeSyntax? changed = isItem ? ItemOf(type) : type;
        if (changed is null or NullableTypeSyntax)
            return [];

        string title = isItem ? "Make the items of '" + name + "' nullable" : "Make '" + name + "' nullable";
        string place = "nullability " + changed.SpanStart;
        var edit = new FixEdit(document.Id, place, changed, current => Nullability.Toggle((TypeSyntax)current));
        return [new FixPlan(title, "MakeMemberNullable", [edit])];
    }

    private static TypeSyntax? ItemOf(TypeSyntax? type) => type switch
    {
        NullableTypeSyntax nullable => ItemOf(nullable.ElementType),
        QualifiedNameSyntax qualified => ItemOf(qualified.Right),
        GenericNameSyntax { TypeArgumentList.Arguments: [var item] } => item,
        _ => null,
    };
}
