namespace RelationGen.Tool.Tests.Views;

/// <summary>A member of a view.</summary>
/// <param name="From">The arguments of its attribute; empty where it has none.</param>
/// <param name="Show">How the member of a view <c>v</c> is shown.</param>
/// <param name="Linq">What is shown of a row <c>x</c>, as LINQ finds it.</param>
internal sealed record RandomMember(string Name, string Type, string From, string Show, string Linq, bool IsNullable)
{
    /// <summary>The value by which rows are grouped, as LINQ finds it.</summary>
    public string? Key { get; init; }
}

/// <summary>A view that is declared.</summary>
internal sealed record RandomView(string Name, EntityOf Entity, bool IsStruct, int Depth, bool IsGrouped = false)
{
    /// <summary>The views that are parts of it.</summary>
    public List<RandomView> Parts { get; } = [];

    public string Source { get; set; } = "";

    public string WholeSource => Source + string.Concat(Parts.Select(part => part.WholeSource).Distinct());
}

/// <summary>Makes members of one view, and the methods of the view that they name.</summary>
internal sealed class RandomMembers(RandomParts random, RandomView view, Func<EntityOf, int, RandomView> viewOf)
{
    private static readonly string[] Lists = ["List", "IReadOnlyList", "IList", "IReadOnlyCollection", "ICollection", "IEnumerable"];

    private readonly HashSet<string> _names = [];

    private readonly List<string> _arguments = [];

    private bool _isRecursive;

    /// <summary>The static methods that members name.</summary>
    public List<string> Methods { get; } = [];

    public RandomMember Next()
    {
        _arguments.Clear();
        (EntityOf entity, string row, bool isOptional, List<string> path) = Path();
        return random.Next(0, 10) switch
        {
            0 or 1 when view.Depth > 0 && ToOne(entity) is { } relation => View(relation, row, isOptional, path),
            2 or 3 or 4 when ToMany(entity) is { } relation => List(relation, row, isOptional, path),
            5 or 6 when ToMany(entity) is { } relation => Value(relation, row, isOptional, path),
            7 when entity.Owned.Length > 0 => Owned(random.OneOf(entity.Owned), row, isOptional, path),
            8 when entity.Columns.Any(IsText) => Length(entity, row, isOptional, path),
            _ => Column(random.OneOf(entity.Columns), row, isOptional, path),
        };
    }

    /// <summary>A column by which rows are grouped, or what is computed of a group <c>g</c>.</summary>
    public RandomMember NextOfGroup(bool isKey)
    {
        _arguments.Clear();
        if (!isKey)
            return Computed(view.Entity, "g", []);

        (EntityOf entity, string row, bool isOptional, List<string> path) = Path();
        ColumnOf column = random.OneOf(entity.Columns.Where(column => column.HasOrder));
        return Column(column, row, isOptional, path) with
        {
            Key = isOptional ? $"The.Of({row}, o => (object?){column.Linq("o")})" : column.Linq(row),
        };
    }

    private static bool IsText(ColumnOf column) => column is { Type: "string", IsNullable: false, Path.Length: 1 };

    private RelationOf? ToOne(EntityOf entity) => entity.Relations.Where(relation => !relation.IsMany).ToArray() is { Length: > 0 } all
        ? random.OneOf(all) : null;

    private RelationOf? ToMany(EntityOf entity) => entity.Relations.Where(relation => relation.IsMany).ToArray() is { Length: > 0 } all
        ? random.OneOf(all) : null;

    /// <summary>Relations to one, none as often as not.</summary>
    private (EntityOf Entity, string Row, bool IsOptional, List<string> Path) Path()
    {
        EntityOf entity = view.Entity;
        string row = "x";
        bool isOptional = false;
        List<string> path = [];
        while (path.Count < 2 && random.Maybe(3) && ToOne(entity) is { } relation)
        {
            row = Step(relation, row, isOptional);
            isOptional |= relation.IsOptional;
            path.Add(relation.Name);
            entity = EntityOf.Named(relation.Target);
        }

        return (entity, row, isOptional, path);
    }

    private static string Step(RelationOf relation, string row, bool isOptional) =>
        isOptional ? $"The.To({row}, o => w.{relation.Method}(o))" : $"w.{relation.Method}({row})";

    private RandomMember View(RelationOf relation, string row, bool isOptional, List<string> path)
    {
        RandomView part = Part(relation);
        string target = Step(relation, row, isOptional);
        isOptional |= relation.IsOptional;
        bool isNullable = isOptional || random.Maybe(5);
        return Named([.. path, relation.Name], part.Name, isNullable,
            isNullable ? (part.IsStruct ? "The.Value(" : "The.One(") + "{0}, The.Show)" : "The.Show({0})",
            isOptional ? $"The.One({target}, o => The.{part.Name}(w, o))" : $"The.{part.Name}(w, {target})");
    }

    private RandomView Part(RelationOf relation)
    {
        RandomView part = viewOf(EntityOf.Named(relation.Target), view.Depth - 1);
        view.Parts.Add(part);
        return part;
    }

    private RandomMember List(RelationOf relation, string row, bool isOptional, List<string> path)
    {
        var target = EntityOf.Named(relation.Target);
        string targets = Targets(relation, row, isOptional);
        bool isTree = relation.IsSelf && path.Count == 0 && !_isRecursive && random.Maybe(3);
        bool isOfColumn = !isTree && (view.Depth == 0 || random.Maybe(3));
        ColumnOf? column = isOfColumn ? random.OneOf(target.Columns) : null;
        RandomView part = isTree || isOfColumn ? view : Part(relation);
        if (random.Maybe(3))
            targets += Condition(target);

        (string[] order, string sorted) = random.Order(target, random.Maybe(3));
        if (order.Length > 0)
        {
            string type = order.Length == 1 ? "Ordering" : "Ordering[]";
            string body = order.Length == 1 ? order[0] : "[" + string.Join(", ", order) + "]";
            _arguments.Add("OrderBy = " + Method(type, "O", target, body));
        }

        targets += sorted;
        if (random.Maybe(3))
        {
            int take = random.Next(1, 4);
            _arguments.Add("Take = " + take);
            targets += $".Take({take})";
        }

        string list = random.OneOf(Lists);
        if (column is not null)
        {
            bool isNullable = column.IsNullable || random.Maybe(6);
            return Named([.. path, relation.Name, .. column.Path], $"{list}<{column.CSharpType}{(isNullable ? "?" : "")}>", false,
                "The.List({0}, item => The.Show(item))", $"The.List({targets}, o => The.Show({column.Linq("o")}))");
        }

        string linq = $"The.List({targets}, o => The.{part.Name}(w, o))";
        if (isTree)
        {
            _isRecursive = true;
            int depth = random.Next(1, 4);
            _arguments.Add("Recursive = true");
            _arguments.Add("MaxDepth = " + depth);
            linq = $"(level == {depth} ? \"[]\" : The.List({targets}, o => The.{part.Name}(w, o, level + 1)))";
        }

        return Named([.. path, relation.Name], $"{list}<{part.Name}>", false, "The.List({0}, The.Show)", linq);
    }

    private static string Targets(RelationOf relation, string row, bool isOptional) =>
        isOptional ? $"The.Many({row}, o => w.{relation.Method}(o))" : $"w.{relation.Method}({row})";

    private string Condition(EntityOf target)
    {
        (string query, string linq) = random.Condition(target);
        _arguments.Add("Where = " + Method("Predicate", "W", target, query));
        return $".Where(x => {linq})";
    }

    private string Method(string type, string prefix, EntityOf entity, string body)
    {
        string name = prefix + Methods.Count;
        Methods.Add($"    private static {type} {name}({entity.Name}Table t) => {body};\n");
        return $"\"{name}\"";
    }

    private RandomMember Value(RelationOf relation, string row, bool isOptional, List<string> path)
    {
        var target = EntityOf.Named(relation.Target);
        string targets = Targets(relation, row, isOptional) + (random.Maybe(2) ? Condition(target) : "");
        return Computed(target, targets, [.. path, relation.Name]);
    }

    /// <summary>A count, or what is computed of a column.</summary>
    private RandomMember Computed(EntityOf target, string targets, string[] path)
    {
        string aggregate = random.OneOf(["Count", "Count", "CountDistinct", "Sum", "Average", "Min", "Max"]);
        ColumnOf[] columns = aggregate is "Sum" or "Average" ? [.. target.Columns.Where(column => column.IsNumber)]
            : aggregate is "Min" or "Max" ? [.. target.Columns.Where(column => column.HasOrder && column.Type != "bool")]
            : target.Columns;
        ColumnOf column = random.OneOf(columns);
        string value = column.Linq("o");
        string type = column.CSharpType;
        _arguments.Add("Aggregate = Aggregate." + aggregate);
        string number = random.OneOf(["long", "int"]);
        string middle = type == "short" ? "int" : type;
        string wide = type is "int" or "short" ? "long" : type;
        (string result, string linq) = aggregate switch
        {
            "Count" => (number, targets + ".Count()"),
            "CountDistinct" => (number, $"{targets}.Select(o => (object?){value}).OfType<object>().Distinct().Count()"),
            "Sum" => (wide, $"{targets}.Sum(o => ({wide}?){value})"),
            "Average" => (type == "decimal" ? "decimal?" : "double?", $"{targets}.Average(o => ({middle}?){value})"),
            _ when type == "string" => ("string?", $"{targets}.Select(o => {value}).{aggregate}(StringComparer.Ordinal)"),
            _ => (type + "?", $"{targets}.{aggregate}(o => ({type}?){value})"),
        };
        bool isNullable = result.EndsWith('?') || random.Maybe(6);
        string[] whole = aggregate == "Count" ? path : [.. path, .. column.Path];
        return view.IsGrouped ? Unnamed(whole, result.TrimEnd('?'), isNullable, "The.Show({0})", $"The.Show({linq})")
            : Named(whole, result.TrimEnd('?'), isNullable, "The.Show({0})", $"The.Show({linq})");
    }

    private RandomMember Owned(OwnedOf owned, string row, bool isOptional, List<string> path)
    {
        bool isNullable = owned.IsNullable || isOptional || random.Maybe(6);
        return Named([.. path, owned.Name], owned.Type, isNullable, "The.Show({0})", Shown(row, isOptional, o => o + "." + owned.Name));
    }

    private RandomMember Length(EntityOf entity, string row, bool isOptional, List<string> path)
    {
        ColumnOf column = random.OneOf(entity.Columns.Where(IsText));
        string body = $"Scalar.Sql<int>($\"LENGTH({{{column.Table("t")}}})\")";
        _arguments.Add("Value = " + Method("Scalar<int>", "S", entity, body));
        string linq = Shown(row, isOptional, o => column.Linq(o) + ".Length");
        return Unnamed(path, "int", isOptional || random.Maybe(6), "The.Show({0})", linq);
    }

    private RandomMember Column(ColumnOf column, string row, bool isOptional, List<string> path)
    {
        bool isNullable = column.IsNullable || isOptional || random.Maybe(6);
        return Named([.. path, .. column.Path], column.CSharpType, isNullable, "The.Show({0})", Shown(row, isOptional, column.Linq));
    }

    private static string Shown(string row, bool isOptional, Func<string, string> value) =>
        isOptional ? $"The.Show(The.Of({row}, o => (object?){value("o")}))" : $"The.Show({value(row)})";

    /// <summary>A member by the name of what it is read from, where that is free, or by another with a path.</summary>
    private RandomMember Named(string[] path, string type, bool isNullable, string show, string linq) =>
        path.Length == 1 && random.Maybe(2) && _names.Add(path[0])
            ? Member(path[0], [], type, isNullable, show, linq)
            : Unnamed(path, type, isNullable, show, linq);

    private RandomMember Unnamed(IEnumerable<string> path, string type, bool isNullable, string show, string linq)
    {
        string name = "M" + _names.Count;
        _names.Add(name);
        return Member(name, path, type, isNullable, show, linq);
    }

    private RandomMember Member(string name, IEnumerable<string> path, string type, bool isNullable, string show, string linq)
    {
        string from = string.Join(", ", [.. path.Select(step => $"\"{step}\""), .. _arguments]);
        string shown = show.Replace("{0}", "v." + name, StringComparison.Ordinal);
        return new(name, type + (isNullable ? "?" : ""), from, shown, linq, isNullable);
    }
}
