using System.Globalization;

namespace RelationGen.Tool.Scaffold;

/// <summary>
/// The type of the property of each column. Columns that a foreign key connects have one type, the widest of them: the product compares
/// keys without conversion.
/// </summary>
internal sealed class TypeMap
{
    private static readonly string[] Integers = ["short", "int", "long"];

    private readonly SchemaLookup _lookup;
    private readonly PostgreSqlTypes _postgreSql;
    private readonly Dictionary<(SchemaTable Table, SchemaColumn Column), PropertyType?> _types = new(ReferencePairs.Instance);

    public TypeMap(SchemaLookup lookup, ScaffoldOptions options, IReadOnlyList<SchemaTable> tables, IReadOnlyList<EnumPlan> enums)
    {
        _lookup = lookup;
        _postgreSql = new PostgreSqlTypes(enums, lookup.Snapshot.DefaultSchema);
        foreach (SchemaTable table in tables)
        {
            HashSet<string> keyColumns = KeyColumns(table, options);
            foreach (SchemaColumn column in table.Columns)
                _types.TryAdd((table, column), Of(column, keyColumns.Contains(column.Name)));
        }

        foreach (List<(SchemaTable Table, SchemaColumn Column)> group in Connected(tables))
            Unify(group);
    }

    /// <summary>The type of the property; null where no property can hold the column.</summary>
    public PropertyType? Of(SchemaTable table, SchemaColumn column) => _types.GetValueOrDefault((table, column));

    /// <summary>The type of a column by itself, as the product would have to declare it were it no part of a key.</summary>
    private PropertyType? Of(SchemaColumn column, bool isKey)
    {
        PropertyType? type = _lookup.IsSqlite ? SqliteTypes.Of(column) : _postgreSql.Of(column);
        return isKey && type is not null ? AsKey(type, column) : type;
    }

    /// <summary>Keys are exact: a number without a fraction is an integer there, and a moment is one in UTC.</summary>
    private PropertyType AsKey(PropertyType type, SchemaColumn column) => type.Clr switch
    {
        "decimal" when IsWhole(column) => type with { Clr = "long", TypeName = column.Type },
        "DateTimeOffset" when !_lookup.IsSqlite => type with { Clr = "DateTime", TypeName = column.Type },
        _ => type,
    };

    private bool IsWhole(SchemaColumn column)
    {
        IReadOnlyList<string> arguments = SqlTypeName.Parse(column.BaseType ?? column.Type).Arguments;
        bool hasNoScale = arguments.Count < 2 || arguments[1] == "0";
        bool fits = arguments.Count > 0 && int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int digits)
            && digits <= 18;

        // SQLite takes the length of a type for nothing; PostgreSQL means any number of digits where none is said.
        return hasNoScale && (_lookup.IsSqlite || fits);
    }

    /// <summary>The columns that are compared with others: of what is unique, and of foreign keys on both sides.</summary>
    private HashSet<string> KeyColumns(SchemaTable table, ScaffoldOptions options)
    {
        HashSet<string> columns = new(_lookup.Comparer);
        columns.UnionWith(UniqueColumns.WithKey(table).SelectMany(key => key));
        columns.UnionWith(options.KeyOf(table, _lookup) ?? []);
        columns.UnionWith(table.ForeignKeys.SelectMany(key => key.Columns));
        foreach (SchemaTable holder in _lookup.Snapshot.Tables)
        {
            if (ReferenceEquals(holder, table))
                continue;

            foreach (SchemaForeignKey key in holder.ForeignKeys)
            {
                if (ReferenceEquals(_lookup.Target(key), table))
                    columns.UnionWith(key.RefColumns);
            }
        }

        return columns;
    }

    /// <summary>The columns that foreign keys connect, over any number of them.</summary>
    private List<List<(SchemaTable Table, SchemaColumn Column)>> Connected(IReadOnlyList<SchemaTable> tables)
    {
        Dictionary<(SchemaTable, SchemaColumn), List<(SchemaTable, SchemaColumn)>> groups = new(ReferencePairs.Instance);
        foreach (SchemaTable table in tables)
        {
            foreach (SchemaForeignKey key in table.ForeignKeys)
            {
                if (_lookup.Target(key) is not { } target)
                    continue;

                for (int i = 0; i < Math.Min(key.Columns.Count, key.RefColumns.Count); i++)
                {
                    if (_lookup.Column(table, key.Columns[i]) is { } from && _lookup.Column(target, key.RefColumns[i]) is { } to)
                        Join(groups, (table, from), (target, to));
                }
            }
        }

        return [.. groups.Values.Distinct()];
    }

    private static void Join(
        Dictionary<(SchemaTable, SchemaColumn), List<(SchemaTable, SchemaColumn)>> groups, (SchemaTable, SchemaColumn) first,
        (SchemaTable, SchemaColumn) second)
    {
        if (!groups.TryGetValue(first, out List<(SchemaTable, SchemaColumn)>? group))
            groups[first] = group = [first];

        if (!groups.TryGetValue(second, out List<(SchemaTable, SchemaColumn)>? other))
            groups[second] = other = [second];

        if (ReferenceEquals(group, other))
            return;

        group.AddRange(other);
        foreach ((SchemaTable, SchemaColumn) member in other)
            groups[member] = group;
    }

    private void Unify(List<(SchemaTable Table, SchemaColumn Column)> group)
    {
        List<PropertyType> types = [.. group.Select(Of).OfType<PropertyType>()];
        if (types.Count < group.Count)
            return;

        if (types.TrueForAll(type => type.IsInteger))
        {
            int widest = types.Max(type => Array.IndexOf(Integers, type.Clr));
            foreach ((SchemaTable Table, SchemaColumn Column) member in group)
                Widen(member, Integers[widest]);
        }
        else if (types.TrueForAll(type => type.Clr == "string" && !type.IsJson))
        {
            string[] foreign = [.. types.Select(type => type.ForeignType).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];
            if (foreign.Length != 1)
                return;

            foreach ((SchemaTable Table, SchemaColumn Column) member in group)
                _types[member] = Of(member)! with { TypeName = foreign[0], MaxLength = null };
        }
    }

    private PropertyType? Of((SchemaTable Table, SchemaColumn Column) member) => _types.GetValueOrDefault(member);

    private void Widen((SchemaTable Table, SchemaColumn Column) member, string clr)
    {
        PropertyType type = Of(member)!;
        if (type.Clr != clr)
            _types[member] = type with { Clr = clr, TypeName = type.TypeName ?? member.Column.Type };
    }

    /// <summary>Tables and columns are the same where they are the same objects: two tables can have equal columns.</summary>
    private sealed class ReferencePairs : IEqualityComparer<(SchemaTable, SchemaColumn)>
    {
        public static readonly ReferencePairs Instance = new();

        public bool Equals((SchemaTable, SchemaColumn) x, (SchemaTable, SchemaColumn) y) =>
            ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((SchemaTable, SchemaColumn) pair) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item1),
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(pair.Item2));
    }
}
