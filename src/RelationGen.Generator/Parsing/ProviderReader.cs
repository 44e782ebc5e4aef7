using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads from a project's references which databases it is for.</summary>
internal static class ProviderReader
{
    private const string NpgsqlPackage = "RelationGen.Npgsql";
    private const string SqlitePackage = "RelationGen.Sqlite";

    private const string Prefix = "RelationGen.";

    /// <summary>
    /// A provider package is an assembly <c>RelationGen.Npgsql</c> with a class <c>RelationGen.NpgsqlProvider</c> that can be registered; which there are, nobody has to know.
    /// </summary>
    public static ProviderModel Read(Compilation compilation)
    {
        List<string> names = [];
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name.StartsWith(Prefix, StringComparison.Ordinal) && IsProvider(compilation, reference.Name))
                names.Add(reference.Name.Substring(Prefix.Length));
        }

        names.Sort(StringComparer.Ordinal);
        return names.Count > 0 ? new ProviderModel(names.ToEquatableArray()) : ProviderModel.None;
    }

    /// <summary>The project can reach PostgreSQL, whose rules its names must then obey.</summary>
    public static bool IsForPostgreSql(Compilation compilation) => References(compilation, "Npgsql", NpgsqlPackage);

    /// <summary>The project can reach SQLite, which has no schemas.</summary>
    public static bool IsForSqlite(Compilation compilation) => References(compilation, "Microsoft.Data.Sqlite", SqlitePackage);

    private static bool References(Compilation compilation, string driver, string package)
    {
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            if (reference.Name == driver || reference.Name == package)
                return true;
        }

        return false;
    }

    private static bool IsProvider(Compilation compilation, string assembly)
    {
        foreach (ISymbol member in compilation.GetTypeByMetadataName(assembly + "Provider")?.GetMembers("Register") ?? [])
        {
            if (member is IMethodSymbol { IsStatic: true, Parameters.IsEmpty: true, DeclaredAccessibility: Accessibility.Public } && member.ContainingAssembly.Name == assembly)
                return true;
        }

        return false;
    }
}
