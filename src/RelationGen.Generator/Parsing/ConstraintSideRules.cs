using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Both sides may state the constraint of a relation; where they contradict each other, one of them is overruled and reports it.</summary>
internal static class ConstraintSideRules
{
    public static IEnumerable<Problem> Check(Resolution resolution, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (resolution.BackReference is not { } back || Reason(resolution, back) is not { } reason)
            return [];

        // The foreign keys of a junction are two, and named by what they consist of.
        string? constraint = resolution.Shape == RelationShape.ManyToMany ? null : declaration.Constraint;
        (string Argument, string? Mine, string? Theirs)[] said =
        [
            ("OnDelete", Text(declaration.OnDelete), Text(back.OnDelete)),
            ("OnUpdate", Text(declaration.OnUpdate), Text(back.OnUpdate)),
            ("Constraint", Text(constraint), Text(back.Constraint)),
        ];
        return said.Where(pair => pair.Mine is not null && pair.Theirs is not null && pair.Mine != pair.Theirs).Select(pair => new Problem(
            Descriptors.ConstraintSidesDisagree,
            declaration.ArgumentLocation(pair.Argument, cancellationToken),
            back.ArgumentLocation(pair.Argument, cancellationToken),
            ImmutableDictionary<string, string?>.Empty,
            [declaration.Entity.Name, declaration.Name, pair.Argument, pair.Mine!, back.Display, reason, pair.Theirs!]));
    }

    /// <summary>Why the other side decides; null where this one does.</summary>
    private static string? Reason(Resolution resolution, RelationDeclaration back) => resolution switch
    {
        { Shape: RelationShape.HasMany or RelationShape.HasOne, Discriminator: null } => "stores the foreign key",
        { Shape: RelationShape.ManyToMany, Junction.Entity: null, Discriminator: null } when RelationResolver.IsFirst(back, resolution.Declaration) => "comes first by its name",
        _ => null,
    };

    private static string? Text(ActionKind action) => action == ActionKind.Default ? null : action.ToString();

    private static string? Text(string? name) => name is null ? null : SymbolDisplay.FormatLiteral(name, quote: true);
}
