using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>Properties that would be columns if another source generator did not make them.</summary>
internal static class OtherGeneratorRules
{
    /// <param name="reported">What is reported of the class and its relations already; one property is one message.</param>
    public static IEnumerable<Problem> Check(EntityFacts facts, IEnumerable<Problem> reported)
    {
        var named = new HashSet<string>(reported.SelectMany(problem => problem.Arguments).OfType<string>(), StringComparer.Ordinal);
        string[] unseen = [.. facts.Unseen.Select(property => property.Name).Where(name => !named.Contains(facts.Type.Name + "." + name))];
        if (unseen.Length == 0)
            return [];

        bool isOne = unseen.Length == 1;
        return
        [
            EntityReader.Report(Descriptors.UnseenColumn, facts.Type, facts.Type.Name, string.Join(", ", unseen.Select(name => "'" + name + "'")),
                isOne ? "it is no column" : "they are no columns", isOne ? "it" : "them"),
        ];
    }
}
