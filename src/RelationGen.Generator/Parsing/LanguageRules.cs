using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using RelationGen.Generator.Diagnostics;

namespace RelationGen.Generator.Parsing;

/// <summary>
/// A partial property in a project whose C# has none, which is the default of net8.0: the compiler reports every one of them twice, and what to do about it
/// is said once.
/// </summary>
internal static class LanguageRules
{
    /// <param name="project">The entities, after they were ordered.</param>
    /// <param name="compilation">The project.</param>
    public static IEnumerable<Problem> Check(ProjectFacts project, Compilation compilation)
    {
        if (compilation is not CSharpCompilation { LanguageVersion: < LanguageVersion.CSharp13 and var version })
            return [];

        return project.Relations
            .Select(relation => relation.Declaration.Property)
            .OfType<IPropertySymbol>()
            .Where(property => property.IsPartialDefinition)
            .OrderBy(property => Symbols.LocationOf(property).SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(property => Symbols.LocationOf(property).SourceSpan.Start)
            .Take(1)
            .Select(property => EntityReader.Report(Descriptors.LanguageTooOld, property, property.ContainingType.Name, property.Name, version.ToDisplayString()));
    }
}
