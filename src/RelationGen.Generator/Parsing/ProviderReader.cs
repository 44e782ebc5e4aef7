using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads from a project's references which databases it is for; looks at the names of assemblies only.</summary>
internal static class ProviderReader
{
    private const string NpgsqlPackage = "RelationGen.Npgsql";
    private const string SqlitePackage = "RelationGen.Sqlite";

    public static ProviderModel Read(Compilation compilation)
    {
        bool npgsql = false;
        bool sqlite = false;
        foreach (AssemblyIdentity reference in compilation.ReferencedAssemblyNames)
        {
            npgsql |= reference.Name == NpgsqlPackage;
            sqlite |= reference.Name == SqlitePackage;
        }

        return npgsql || sqlite ? new ProviderModel(npgsql, sqlite) : ProviderModel.None;
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
}
