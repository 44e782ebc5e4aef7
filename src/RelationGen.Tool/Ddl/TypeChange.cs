using System.Globalization;
using System.Text.RegularExpressions;

namespace RelationGen.Tool.Ddl;

/// <summary>Whether the values of a column are all the same in another type.</summary>
internal static class TypeChange
{
    private static readonly string[] WholeNumbers = ["smallint", "integer", "bigint"];

    /// <summary>Why values may be lost; null where every value is kept.</summary>
    public static string? Loss(
        SchemaSnapshot snapshot, (SchemaTable Table, SchemaColumn Column) old, (SchemaTable Table, SchemaColumn Column) wanted) =>
        snapshot.Engine == SchemaEngine.Sqlite
            ? Sqlite(Affinity(old.Column.Type, old.Table.Strict), Affinity(wanted.Column.Type, wanted.Table.Strict))
            : TypeNames.Same(snapshot, old.Column.Type, wanted.Column.Type) ? null
            : PostgreSql(snapshot, old.Column, wanted.Column);

    /// <summary>Two types of SQLite that store the same.</summary>
    public static bool IsSameAffinity(string first, string second) => Affinity(first, isStrict: false) == Affinity(second, isStrict: false);

    private static string? Sqlite(DeclaredAffinity old, DeclaredAffinity wanted) => (old, wanted) switch
    {
        var (same, other) when same == other => null,
        (_, DeclaredAffinity.Blob) or (DeclaredAffinity.Integer, DeclaredAffinity.Numeric or DeclaredAffinity.Text)
            or (DeclaredAffinity.Numeric, DeclaredAffinity.Integer) => null,
        (DeclaredAffinity.Text, _) or (DeclaredAffinity.Blob, not DeclaredAffinity.Text) =>
            "Texts that look like numbers become numbers: '007' becomes 7.",
        (_, DeclaredAffinity.Text) => "Numbers become texts of 15 digits.",
        _ => "Numbers become those that the other type has.",
    };

    /// <summary>
    /// A table that is STRICT keeps every value of an ANY column as it is (https://www.sqlite.org/stricttables.html).
    /// </summary>
    private static DeclaredAffinity Affinity(string type, bool isStrict) =>
        isStrict && type.Equals("ANY", StringComparison.OrdinalIgnoreCase) ? DeclaredAffinity.Blob : DeclaredAffinities.Of(type);

    private static string? PostgreSql(SchemaSnapshot snapshot, SchemaColumn old, SchemaColumn wanted)
    {
        string first = TypeNames.Canonical(SchemaEngine.PostgreSql, old.BaseType ?? old.Type, snapshot.DefaultSchema);
        string second = TypeNames.Canonical(SchemaEngine.PostgreSql, wanted.BaseType ?? wanted.Type, snapshot.DefaultSchema);
        (string Name, int[] Size) from = Parts(first);
        (string Name, int[] Size) to = Parts(second);
        bool isKept = first == second || IsWiderNumber(from.Name, to.Name) || IsWiderText(first, from, to) || IsWiderDecimal(from, to)
            || (from.Name == "date" && to.Name == "timestamp without time zone" && to.Size.Length == 0)
            || (from.Name == to.Name && from.Size.Length == 1 && IsTime(from.Name) && (to.Size.Length == 0 || to.Size[0] >= from.Size[0]));
        return isKept ? null : "Values that the new type cannot have are changed or refused.";
    }

    private static bool IsTime(string name) => name.StartsWith("time", StringComparison.Ordinal);

    private static bool IsWiderNumber(string from, string to)
    {
        int old = Array.IndexOf(WholeNumbers, from);
        return (old >= 0 && Array.IndexOf(WholeNumbers, to) > old)
            || (from is "smallint" or "integer" && to == "double precision")
            || (from == "real" && to == "double precision");
    }

    /// <summary>Everything can be written as a text without a limit; texts with one fit where it is greater.</summary>
    private static bool IsWiderText(string first, (string Name, int[] Size) from, (string Name, int[] Size) to) =>
        to.Name is "text" or "citext" or "character varying"
        && (to.Size.Length == 0
            ? !first.EndsWith("[]", StringComparison.Ordinal)
            : from is { Name: "character varying" or "character", Size: [{ } length] } && to.Size[0] >= length);

    private static bool IsWiderDecimal((string Name, int[] Size) from, (string Name, int[] Size) to)
    {
        if (to.Name != "numeric")
            return false;

        if (to.Size.Length == 0)
            return from.Name == "numeric" || Array.IndexOf(WholeNumbers, from.Name) >= 0;

        int whole = to.Size[0] - to.Size[1];
        return from.Name switch
        {
            "numeric" => from.Size.Length == 2 && to.Size[1] >= from.Size[1] && whole >= from.Size[0] - from.Size[1],
            "smallint" => whole >= 5,
            "integer" => whole >= 10,
            "bigint" => whole >= 19,
            _ => false,
        };
    }

    private static (string Name, int[] Size) Parts(string type)
    {
        Match sizes = Regex.Match(type, @"\((\d+(?:,\d+)?)\)", RegexOptions.CultureInvariant);
        return !sizes.Success || type.EndsWith("[]", StringComparison.Ordinal) ? (type, [])
            : (type.Remove(sizes.Index, sizes.Length),
                [.. sizes.Groups[1].Value.Split(',').Select(size => int.Parse(size, CultureInfo.InvariantCulture))]);
    }
}
