namespace RelationGen.Tool.Tests.Views;

/// <summary>Random conditions and orders, each as a query says it, over a table <c>t</c>, and as LINQ does, over a row <c>x</c>.</summary>
internal sealed class RandomParts(Random random)
{
    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];

    public bool Maybe(int of) => random.Next(of) == 0;

    public int Next(int least, int below) => random.Next(least, below);

    public T OneOf<T>(IEnumerable<T> items)
    {
        T[] all = [.. items];
        return all[random.Next(all.Length)];
    }

    /// <summary>A condition over the rows of an entity.</summary>
    public (string Query, string Linq) Condition(EntityOf entity, int depth = 2)
    {
        if (depth > 0 && Maybe(3))
        {
            (string Query, string Linq) left = Condition(entity, depth - 1);
            if (Maybe(3))
                return ($"!({left.Query})", $"!({left.Linq})");

            (string Query, string Linq) right = Condition(entity, depth - 1);
            string operation = OneOf(["&", "|"]);
            return ($"({left.Query}) {operation} ({right.Query})", $"({left.Linq}) {operation} ({right.Linq})");
        }

        return Maybe(3) ? OfRelation(entity, depth) : OfColumn(OneOf(entity.Columns), "t", "x", isRowOptional: false);
    }

    private (string Query, string Linq) OfRelation(EntityOf entity, int depth)
    {
        RelationOf relation = OneOf(entity.Relations);
        string targets = $"w.{relation.Method}(x)";
        var target = EntityOf.Named(relation.Target);
        if (!relation.IsMany)
            return OfColumn(OneOf(target.Columns), "t." + relation.Name, targets, relation.IsOptional);

        string many = "t." + relation.Name;
        if (depth > 0 && Maybe(3))
        {
            (string Query, string Linq) inner = Condition(target, depth - 1);
            string t = "t" + depth;
            string x = "x" + depth;
            string query = Renamed(inner.Query, 't', t);
            string linq = Renamed(inner.Linq, 'x', x);
            return ($"{many}.Some({t} => {query})", $"{targets}.Any({x} => {linq})");
        }

        return random.Next(3) switch
        {
            0 => (many + ".Any()", targets + ".Any()"),
            1 => (many + ".None()", $"!{targets}.Any()"),
            _ => ($"{many}.Count > 1", targets + ".Count() > 1"),
        };
    }

    /// <summary>The text with another name for a parameter, where the name stands for itself.</summary>
    private static string Renamed(string text, char name, string other) =>
        System.Text.RegularExpressions.Regex.Replace(text, $@"(?<![\w'\""]){name}(?=[.)])", other);

    private (string Query, string Linq) OfColumn(ColumnOf column, string table, string row, bool isRowOptional)
    {
        string query = column.Table(table);
        string linq = isRowOptional ? $"{row}?.{string.Join(column.IsOptionalOwner ? "?." : ".", column.Path)}" : column.Linq(row);
        bool isNullable = column.IsNullable || isRowOptional;
        if (column.IsNullable && Maybe(4))
            return Maybe(2) ? (query + " == null", linq + " == null") : (query + " != null", linq + " != null");

        string literal = Literal(column.Type);
        if (column.Type != "string")
        {
            string comparison = OneOf(column.IsNumber ? Comparisons : Comparisons.Take(2));
            return ($"{query} {comparison} {literal}", $"{linq} {comparison} {literal}");
        }

        if (Maybe(2))
        {
            string comparison = OneOf(Comparisons.Take(2));
            return ($"{query} {comparison} {literal}", $"{linq} {comparison} {literal}");
        }

        string method = OneOf(["StartsWith", "EndsWith", "Contains"]);
        return isNullable
            ? ($"{query}.{method}({literal})", $"The.Has({linq}, s => s.{method}({literal}, StringComparison.Ordinal))")
            : ($"{query}.{method}({literal})", $"{linq}.{method}({literal}, StringComparison.Ordinal)");
    }

    private string Literal(string type) => type switch
    {
        "string" => OneOf(["\"a\"", "\"\"", "\"ä\"", "\"%\"", "\"it's\""]),
        "Mood" or "Feeling" => OneOf(["global::RandomViews.Mood.Calm", "global::RandomViews.Mood.Grim"]),
        "bool" => OneOf(["true", "false"]),
        "Guid" => "new Guid(2, 0, 0, new byte[] { 0, 0, 0, 0, 0, 0, 0, 9 })",
        "DateTime" => "new DateTime(2024, 2, 2, 3, 4, 5)",
        "DateOnly" => "new DateOnly(2024, 3, 2)",
        "decimal" => random.Next(-2, 3) + ".25m",
        "double" => random.Next(-2, 3) + ".25",
        "short" => "(short)" + random.Next(0, 3),
        _ => random.Next(0, 4).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    /// <summary>What an order says, and the same behind a sequence; without any both are empty.</summary>
    public (string[] Query, string Linq) Order(EntityOf entity, bool isOrdered)
    {
        List<string> query = [];
        string linq = ".OrderBy(_ => 0)";
        for (int i = isOrdered ? random.Next(1, 3) : 0; i > 0; i--)
        {
            ColumnOf column = OneOf(entity.Columns.Where(column => column.HasOrder));
            bool isDescending = Maybe(2);
            query.Add(column.Table("t") + (isDescending ? ".Descending" : ".Ascending"));
            linq += Then(column, isDescending);
        }

        return ([.. query], linq + string.Concat(entity.KeyColumns.Select(column => Then(column, isDescending: false))));
    }

    private static string Then(ColumnOf column, bool isDescending) =>
        (isDescending ? ".ThenByDescending(x => " : ".ThenBy(x => ") + column.Linq("x")
            + (column.Type == "string" ? ", StringComparer.Ordinal)" : ")");
}
