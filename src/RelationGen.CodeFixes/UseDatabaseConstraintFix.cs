using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes;

/// <summary>Says of a relation what its foreign key in the database does, or that there is none.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UseDatabaseConstraintFix)), Shared]
public sealed class UseDatabaseConstraintFix : RelationFix
{
    private static readonly string[] Names = [FixProperties.ModelOnly, FixProperties.OnDelete, FixProperties.OnUpdate];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ConstraintMissing.Id,
        Descriptors.ConstraintDiffers.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        IPropertySymbol? property = await Declarations.FindPropertyAsync(document, diagnostic.Location.SourceSpan, cancellationToken)
            .ConfigureAwait(false);
        string[] changed = [.. Names.Where(diagnostic.Properties.ContainsKey)];
        if (property is null || changed.Length == 0
            || await Declarations.FindAsync<PropertyDeclarationSyntax>(document, diagnostic.Location, cancellationToken)
                .ConfigureAwait(false) is not { } syntax
            || await PropertyAttributes.FindAsync(document, syntax, Symbols.Namespace, Symbols.RelationAttribute, cancellationToken)
                .ConfigureAwait(false)
                is not { } attribute)
        {
            return [];
        }

        List<FixEdit> edits = [];
        List<string> titles = [];
        foreach (string name in changed)
        {
            string value = diagnostic.Properties[name]!;
            bool isConcluded = name == FixProperties.OnUpdate ? IsRefusal(value)
                : name == FixProperties.OnDelete && IsConcluded(property, value, cancellationToken);
            string text = name == FixProperties.ModelOnly ? "ModelOnly = true" : name + " = ReferentialAction." + value;
            titles.Add(isConcluded ? "remove " + name : "write " + text);
            edits.Add(new FixEdit(
                document.Id, name + " " + attribute.SpanStart, attribute, current =>
                    Arguments.Replace((AttributeSyntax)current, [name], isConcluded ? [] : [text])));
        }

        string key = "UseDatabaseConstraint." + (changed[0] == FixProperties.ModelOnly ? FixProperties.ModelOnly : "Action");
        string place = "In [Relation] of '" + property.ContainingType.Name + "." + property.Name + "': ";
        return [new FixPlan(place + string.Join(", ", titles), key, edits)];
    }

    /// <summary>The relation would do so if nobody said anything.</summary>
    private static bool IsConcluded(IPropertySymbol property, string action, CancellationToken cancellationToken)
    {
        var context = new ParseContext(cancellationToken);
        if (context.FactsOf(property.ContainingType).FindRelation(property.Name) is not { } relation)
            return false;

        string concluded = RelationFactsReader.DefaultOnDelete(new RelationResolver(context).Resolve(relation)).ToString();
        return concluded == action || (IsRefusal(concluded) && IsRefusal(action));
    }

    private static bool IsRefusal(string action) => action is "NoAction" or "Restrict";
}
