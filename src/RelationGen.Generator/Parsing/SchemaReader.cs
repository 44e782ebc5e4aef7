using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using RelationGen.Generator.Emit;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads what the schema of a project depends on: the names of its entities, and the namespace it goes to.</summary>
internal static class SchemaReader
{
    /// <summary>Null when the entity cannot be loaded and so has no model.</summary>
    public static SchemaEntry? Read(EntityModel entity)
    {
        if (entity.Error is not null || !entity.Parts.HasFlag(EntityParts.Class))
            return null;

        return new SchemaEntry(
            entity.Type.FullName,
            entity.Relations
                .Where(relation => relation is { Facts: not null, Target.IsExternal: true })
                .Select(relation => relation.Target!.FullName)
                .Distinct()
                .ToEquatableArray());
    }

    public static string? RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>The namespace of the class; null when the project has a class of that name itself.</summary>
    public static string? Home(Compilation compilation, string? rootNamespace)
    {
        string name = ToNamespace(rootNamespace ?? compilation.AssemblyName ?? "App");
        return compilation.Assembly.GetTypeByMetadataName(name + "." + SchemaEmitter.ClassName) is null ? name : null;
    }

    /// <summary>Null when there is nothing to print.</summary>
    public static SchemaModel? Combine(string? home, IEnumerable<SchemaEntry> entries)
    {
        string[] entities = [.. entries.Select(entry => entry.FullName).Distinct().OrderBy(name => name, StringComparer.Ordinal)];
        return entities.Length == 0 ? null : new SchemaModel(
            home,
            entities.ToEquatableArray(),
            entries.SelectMany(entry => entry.References).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray());
    }

    /// <summary>A name of an assembly may hold what a namespace may not: <c>My-App.2</c> → <c>My_App._2</c>, as the SDK does it.</summary>
    private static string ToNamespace(string name) => string.Join(".", name.Split('.').Select(part =>
    {
        var text = new StringBuilder(part.Length + 1);
        foreach (char c in part)
            text.Append(SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_');

        if (text.Length == 0 || !SyntaxFacts.IsIdentifierStartCharacter(text[0]))
            text.Insert(0, '_');

        return Names.Escape(text.ToString());
    }));
}
