using System.Collections.Immutable;
using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.CodeFixes;

/// <summary>Adds the missing foreign key property to the class that stores it, with the type of the key that it references.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddForeignKeyFix)), Shared]
public sealed class AddForeignKeyFix : RelationFix
{
    private const string Added = "RelationGen.AddedForeignKey";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.ForeignKeyMissing.Id];

    internal override async Task<IReadOnlyList<FixPlan>> PlanAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        diagnostic.Properties.TryGetValue(FixProperties.Type, out string? id);
        diagnostic.Properties.TryGetValue(FixProperties.PropertyName, out string? name);
        diagnostic.Properties.TryGetValue(FixProperties.PropertyType, out string? type);
        if (name is null || type is null || !SyntaxFacts.IsValidIdentifier(name)
            || await Declarations.FindTypeAsync(document.Project, id, cancellationToken).ConfigureAwait(false) is not { } holder)
        {
            return [];
        }

        SemanticModel? model = await holder.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        bool nullable = model is not null && (model.GetNullableContext(holder.Syntax.Identifier.SpanStart) & NullableContext.WarningsEnabled) != 0;
        PropertyDeclarationSyntax property = Property(name, type, nullable);
        bool isHere = holder.Syntax.SyntaxTree == diagnostic.Location.SourceTree && holder.Syntax.Span.Contains(diagnostic.Location.SourceSpan);
        int relation = isHere ? diagnostic.Location.SourceSpan.Start : int.MaxValue;
        int index = IndexOf(holder.Syntax, relation);
        string shortType = type.Substring(Math.Max(type.LastIndexOf('.'), type.LastIndexOf(':')) + 1);
        return
        [
            new FixPlan("Add 'public " + shortType + " " + name + "' to '" + holder.Symbol.Name + "'", "AddForeignKey",
            [
                new FixEdit(holder.Document.Id, id + "." + name, holder.Syntax, current => Insert((TypeDeclarationSyntax)current, property, index, holder.Syntax)),
            ]),
        ];
    }

    private static PropertyDeclarationSyntax Property(string name, string type, bool nullable)
    {
        string initializer = !nullable ? string.Empty : type switch
        {
            "string" => " = \"\";",
            "byte[]" => " = [];",
            _ => string.Empty,
        };
        string identifier = SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
        var property = (PropertyDeclarationSyntax)SyntaxFactory.ParseMemberDeclaration("public " + type + " " + identifier + " { get; set; }" + initializer)!;
        return property.WithType(property.Type.WithAdditionalAnnotations(Simplifier.Annotation));
    }

    /// <summary>Behind the last column in front of the relation; in front of the relation where there is none.</summary>
    private static int IndexOf(TypeDeclarationSyntax type, int relation)
    {
        int index = 0;
        for (int i = 0; i < type.Members.Count && type.Members[i].SpanStart < relation; i++)
        {
            if (type.Members[i].Span.Contains(relation))
                return index > 0 ? index : i;

            if (IsColumn(type.Members[i]))
                index = i + 1;
        }

        return index > 0 || type.Members.Count == 0 ? index : type.Members.TakeWhile(member => member is BaseFieldDeclarationSyntax).Count();
    }

    private static bool IsColumn(MemberDeclarationSyntax member) =>
        member is PropertyDeclarationSyntax { ExpressionBody: null } property
        && !property.Modifiers.Any(SyntaxKind.StaticKeyword)
        && !property.AttributeLists.SelectMany(list => list.Attributes).Any(attribute => attribute.Name.ToString() is var name
            && (name.EndsWith("Relation", StringComparison.Ordinal) || name.EndsWith("NotMapped", StringComparison.Ordinal)));

    private static TypeDeclarationSyntax Insert(TypeDeclarationSyntax type, PropertyDeclarationSyntax property, int index, TypeDeclarationSyntax original)
    {
        // Fix All may have added others in front of this place, or at it.
        int place = index + type.Members.Count(member => member.GetAnnotations(Added).Any(added => int.Parse(added.Data!, CultureInfo.InvariantCulture) <= index));
        property = property.WithAdditionalAnnotations(new SyntaxAnnotation(Added, index.ToString(CultureInfo.InvariantCulture)));
        SyntaxTrivia lineEnd = Declarations.LineEnd(original);
        if (type.OpenBraceToken.IsKind(SyntaxKind.None))
        {
            // A positional record without a body gets one.
            SyntaxTriviaList outer = Declarations.Indentation(original);
            SyntaxTriviaList trailing = type.SemicolonToken.TrailingTrivia;
            return type.WithoutTrailingTrivia().WithSemicolonToken(default)
                .WithOpenBraceToken(SyntaxFactory.Token(SyntaxKind.OpenBraceToken).WithLeadingTrivia(outer.Insert(0, lineEnd)).WithTrailingTrivia(lineEnd))
                .WithMembers(SyntaxFactory.SingletonList<MemberDeclarationSyntax>(property.WithLeadingTrivia(outer.Add(SyntaxFactory.Whitespace("    "))).WithTrailingTrivia(lineEnd)))
                .WithCloseBraceToken(SyntaxFactory.Token(SyntaxKind.CloseBraceToken).WithLeadingTrivia(outer).WithTrailingTrivia(trailing));
        }

        SyntaxToken brace = original.OpenBraceToken;
        bool oneLine = !brace.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia);
        if (oneLine)
            return type.WithMembers(type.Members.Insert(place, property.WithTrailingTrivia(SyntaxFactory.Space)));

        MemberDeclarationSyntax? neighbour = original.Members.Count == 0 ? null : original.Members[Math.Max(0, index - 1)];
        SyntaxTriviaList indentation = neighbour is null
            ? Declarations.Indentation(original).Add(SyntaxFactory.Whitespace("    "))
            : Declarations.Indentation(neighbour);
        PropertyDeclarationSyntax placed = property.WithLeadingTrivia(indentation).WithTrailingTrivia(lineEnd);

        // In front of everything else a blank line sets it apart from what follows.
        if (index == 0 && type.Members.Count > 0)
            placed = placed.WithTrailingTrivia(lineEnd, lineEnd);

        return type.WithMembers(type.Members.Insert(place, placed));
    }
}
