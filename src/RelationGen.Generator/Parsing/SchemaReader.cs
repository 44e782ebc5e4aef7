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
                .ToEquatableArray(),
            entity.Tolerated);
    }

    public static string? RootNamespace(AnalyzerConfigOptionsProvider options) =>
        options.GlobalOptions.TryGetValue("build_property.RootNamespace", out string? name) && !string.IsNullOrWhiteSpace(name) ? name : null;

    /// <summary>
    /// The namespace of the class, empty for none; null when the project has a class of that name itself. A type that is called like the namespace leaves
    /// the namespace before it; where a referenced project has the class too, it stands in the namespace of the assembly.
    /// </summary>
    public static SchemaHome Home(Compilation compilation, string? rootNamespace)
    {
        string? name = Namespace(compilation, rootNamespace);
        return new(name, name is { Length: > 0 } && compilation.GetTypesByMetadataName(SchemaEmitter.ClassName).IsEmpty);
    }

    private static string? Namespace(Compilation compilation, string? rootNamespace)
    {
        string name = Free(compilation, ToNamespace(rootNamespace ?? compilation.AssemblyName ?? "App"));
        if (compilation.Assembly.GetTypeByMetadataName(Full(name)) is not null)
            return null;

        if (!IsReferenced(compilation, name))
            return name;

        string assembly = Free(compilation, ToNamespace(compilation.AssemblyName ?? "App"));
        return IsReferenced(compilation, assembly) ? Free(compilation, assembly + ".Schema") : assembly;
    }

    private static string Full(string name) => (name.Length == 0 ? name : name.Replace("@", string.Empty) + ".") + SchemaEmitter.ClassName;

    /// <summary>The namespace without what types of the project are called.</summary>
    private static string Free(Compilation compilation, string name)
    {
        string[] parts = name.Split('.');
        INamespaceSymbol? current = compilation.Assembly.GlobalNamespace;
        for (int i = 0; i < parts.Length && current is not null; i++)
        {
            string part = parts[i].TrimStart('@');
            if (!current.GetTypeMembers(part, 0).IsEmpty)
                return string.Join(".", parts.Take(i));

            current = current.GetNamespaceMembers().FirstOrDefault(inner => inner.Name == part);
        }

        return name;
    }

    private static bool IsReferenced(Compilation compilation, string name) => compilation.GetTypesByMetadataName(Full(name))
        .Any(type => !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly) && compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    /// <summary>Null when there is nothing to print.</summary>
    public static SchemaModel? Combine(SchemaHome home, IEnumerable<SchemaEntry> entries)
    {
        string[] entities = [.. entries.Select(entry => entry.FullName).Distinct().OrderBy(name => name, StringComparer.Ordinal)];
        return entities.Length == 0 ? null : new SchemaModel(
            home,
            entities.ToEquatableArray(),
            entries.SelectMany(entry => entry.References).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray(),
            entries.SelectMany(entry => entry.Tolerated).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray());
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
