using System.Globalization;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Emit;

/// <summary>
/// Gives the file of each entity a name that no other has, also where case does not count: the name of the entity, and a number behind it where
/// another entity has that name too. The number is made of the entity's own declaration, so that it is the same whatever else the project declares.
/// </summary>
internal static class HintNames
{
    private const string Extension = ".g.cs";

    /// <summary>The names that several files would have, in upper case and in order; none in nearly every project.</summary>
    public static EquatableArray<string> Shared(IEnumerable<string> names) => names
        .Concat([SchemaEmitter.HintName, ProviderEmitter.HintName])
        .Select(name => name.ToUpperInvariant())
        .GroupBy(name => name, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => group.Key)
        .OrderBy(name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    /// <summary>The name of an entity's file.</summary>
    public static string Of(TypeShell type, EquatableArray<string> shared) => shared.Count > 0 && shared.Contains(type.HintName.ToUpperInvariant())
        ? type.HintName.Substring(0, type.HintName.Length - Extension.Length) + "-" + Number(type) + Extension
        : type.HintName;

    private static string Number(TypeShell type)
    {
        uint hash = 2166136261;
        foreach (char c in type.Namespace + "|" + string.Join("|", type.Enclosing) + "|" + type.Declaration)
            hash = unchecked((hash ^ c) * 16777619);

        return hash.ToString("x8", CultureInfo.InvariantCulture);
    }
}
