using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using RelationGen.CodeFixes.Editing;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Parsing;

namespace RelationGen.CodeFixes.Restructuring;

/// <summary>A many-to-many relation through an entity: one that there is, or one that is to be declared.</summary>
/// <param name="Source">The class that has it.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Name">The property.</param>
/// <param name="IsNew">It is to be declared.</param>
internal sealed record ManyToManySide(EntityFacts Source, EntityFacts Target, string Name, bool IsNew)
{
    /// <summary>The relation as messages name it.</summary>
    public string Display => Source.Type.Name + "." + Name;

    /// <summary>The relation from the first foreign key's entity to the second's.</summary>
    /// <param name="entity">The entity between.</param>
    /// <param name="from">Its relation to the source.</param>
    /// <param name="to">Its relation to the target.</param>
    /// <param name="plural">The plural of a word.</param>
    /// <param name="parse">What is known.</param>
    /// <exception cref="RestructuringException">The name is taken.</exception>
    public static ManyToManySide Of(EntityFacts entity, Resolution from, Resolution to, Func<string, string> plural, ParseContext parse)
    {
        EntityFacts source = parse.FactsOf(from.Declaration.Target!);
        EntityFacts target = parse.FactsOf(to.Declaration.Target!);
        var resolver = new RelationResolver(parse);
        string[] columns = [.. from.Key.Select(part => part.Source.Column)];
        RelationDeclaration? existing = source.Relations.FirstOrDefault(relation =>
            relation is { Kind: RelationKind.ManyToMany, IsScoped: false }
            && SymbolEqualityComparer.Default.Equals(relation.Target, target.Type)
            && (SymbolEqualityComparer.Default.Equals(relation.Through, entity.Type) || resolver.Resolve(relation)
                .Junction?.Entity is not null)
            && resolver.Resolve(relation).Junction is { } junction && junction.Table == entity.Table
                && junction.SourceColumns.SequenceEqual(columns));
        if (existing is not null)
            return new ManyToManySide(source, target, existing.Name, IsNew: false);

        // Where both the plain name and that with the table between are taken, a person knows a better one.
        string plain = plural(source == target ? to.Declaration.Name : target.Type.Name);
        string name = Declarations.IsTaken(source.Type, plain) ? entity.Type.Name + plain : plain;
        if (Declarations.IsTaken(source.Type, name))
        {
            throw new RestructuringException(
                source.Type.Name + " has members " + plain + " and " + name
                    + " already, which is what the relation would be called: rename one, or declare "
                + "the relation by hand.");
        }

        return source.Type.DeclaringSyntaxReferences.IsEmpty
            ? throw new RestructuringException(source.Type.Name + " is declared in another project.")
            : new ManyToManySide(source, target, name, IsNew: true);
    }

    /// <summary>The class with the relation at its end.</summary>
    public TypeDeclarationSyntax AddTo(
        TypeDeclarationSyntax current, TypeDeclarationSyntax original, EntityFacts entity, (Resolution From, Resolution To) keys,
            ManyToManySide? named)
    {
        string arguments = "global::RelationGen.RelationType.ManyToMany, Through = typeof(" + entity.Type.FullName() + ")";
        bool isOneOfSeveral = entity.Relations.Count(relation => SymbolEqualityComparer.Default.Equals(relation.Target, Source.Type)
            || SymbolEqualityComparer.Default.Equals(relation.Target, Target.Type)) > 2;
        if (Source == Target || isOneOfSeveral)
            arguments += ", SourceColumns = " + Columns(keys.From) + ", TargetColumns = " + Columns(keys.To);

        // Two relations of one class: which one leads back must be said.
        if (named is not null)
            arguments += ", Field = nameof(" + named.Name + ")";

        string accessibility = Target.Type.DeclaredAccessibility == Accessibility.Public ? "public" : "internal";
        return Members.Append(current, original, "[global::RelationGen.Relation(" + arguments + ")]",
            accessibility + " partial global::System.Collections.Generic.IReadOnlyList<" + Target.Type.FullName() + "> "
                + Names.Escape(Name) + " { get; }");
    }

    private static string Columns(Resolution key) => Literals.Texts(key.Key.Select(part => part.Source.Column));
}
