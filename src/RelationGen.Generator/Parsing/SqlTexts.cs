using Microsoft.CodeAnalysis;
using RelationGen.Generator.Model;

namespace RelationGen.Generator.Parsing;

/// <summary>Reads the attributes that hold SQL: <c>[Check]</c>, <c>[DefaultSql]</c> and <c>[Computed]</c>.</summary>
internal static class SqlTexts
{
    public const string Check = "CheckAttribute";
    public const string DefaultSql = "DefaultSqlAttribute";
    public const string Computed = "ComputedAttribute";

    public static SqlTextModel? Find(IPropertySymbol property, string attribute) =>
        property.FindAttribute(Symbols.Namespace, attribute) is { } found ? Read(found) : null;

    /// <summary>Null where there is no text, which is reported, or is the compiler's to report.</summary>
    public static SqlTextModel? Read(AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [{ Value: string sql }] || string.IsNullOrWhiteSpace(sql))
            return null;

        (string Dialect, string Sql)[] own = [.. Own(attribute)];
        return new(sql, own.Select(text => text.Dialect).ToEquatableArray(), own.Select(text => text.Sql).ToEquatableArray());
    }

    /// <summary>The SQL of single databases: what is named and is no name.</summary>
    public static IEnumerable<(string Dialect, string Sql)> Own(AttributeData attribute)
    {
        foreach (KeyValuePair<string, TypedConstant> named in attribute.NamedArguments)
        {
            if (named is { Key: not "Name", Value.Value: string sql })
                yield return (named.Key, sql);
        }
    }

    /// <summary>The conditions of the class and then of its columns; one without a name is called by the table and the column.</summary>
    public static EquatableArray<CheckModel> Checks(EntityFacts facts)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        List<CheckModel> checks = [];
        foreach (AttributeData attribute in facts.Type.GetAttributes())
            Add(attribute, column: null);

        foreach (ColumnFact column in facts.Columns)
        {
            foreach (AttributeData attribute in column.Property.GetAttributes())
                Add(attribute, column);
        }

        return checks.ToEquatableArray();

        void Add(AttributeData attribute, ColumnFact? column)
        {
            if (!attribute.AttributeClass.Is(Symbols.Namespace, Check) || Read(attribute) is not { } sql)
                return;

            string start = facts.Table + "_" + (column is null ? string.Empty : column.Column + "_") + "check";
            string name = attribute.NamedArguments.FirstOrDefault(named => named.Key == "Name").Value.Value as string ?? start;
            for (int number = 2; !taken.Add(name) && name.StartsWith(start, StringComparison.Ordinal); number++)
                name = start + "_" + number.ToString(System.Globalization.CultureInfo.InvariantCulture);

            checks.Add(new(name, column?.Name, sql));
        }
    }

    /// <summary>
    /// The names in braces: <c>Price</c> of <c>{Price} > 0</c>, and paths that begin with an owned value. Braces around anything else are
    /// SQL.
    /// </summary>
    public static IEnumerable<string> Placeholders(EntityFacts facts, string sql)
    {
        for (int open = sql.IndexOf('{'); open >= 0; open = sql.IndexOf('{', open + 1))
        {
            int close = sql.IndexOf('}', open);
            if (close < 0)
                yield break;

            string name = sql.Substring(open + 1, close - open - 1);
            string[] steps = name.Split('.');
            if (steps.All(Names.IsIdentifier) && (steps.Length == 1 || facts.FindOwned(steps[0]) is not null))
                yield return name;
        }
    }
}
