using System.Collections.Immutable;
using RelationGen.Generator.Diagnostics;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// Relations that a class without a key cannot have. Its rows refer to others by their columns, as a many-to-one relation does; nothing
/// refers to them, because nothing tells one from another.
/// </summary>
internal static class KeylessRules
{
    /// <summary>Reports a relation from or to a class without a key that needs one; true where there is none to report.</summary>
    public static bool Check(Resolution resolution, EntityFacts source, EntityFacts? target, CancellationToken cancellationToken)
    {
        RelationDeclaration declaration = resolution.Declaration;
        if (source.IsKeyless && declaration.Kind != RelationKind.ManyToOne)
        {
            string relation = "the " + Kinds.Describe(declaration.Kind) + " relation '" + declaration.Display + "'";
            Report(resolution, source, "no key, which " + relation + " needs", cancellationToken);
            return false;
        }

        return target is null || CheckReached(resolution, target, cancellationToken);
    }

    /// <summary>The same of a class that the relation leads to, or through.</summary>
    public static bool CheckReached(Resolution resolution, EntityFacts reached, CancellationToken cancellationToken)
    {
        if (!reached.IsKeyless)
            return true;

        string relation = "'" + resolution.Declaration.Display + "'";
        Report(resolution, reached, "no key, so that " + relation + " cannot lead there", cancellationToken);
        return false;
    }

    private static void Report(Resolution resolution, EntityFacts keyless, string what, CancellationToken cancellationToken) =>
        resolution.ReportFixable(
            Descriptors.NoKey,
            resolution.Declaration.NameLocation(cancellationToken),
            ImmutableDictionary<string, string?>.Empty.Add(FixProperties.Type, keyless.Type.GetDocumentationCommentId()),
            keyless.Type.Name, what, EntityKeyReader.Advice(keyless));
}
