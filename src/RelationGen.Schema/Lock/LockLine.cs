namespace RelationGen.Schema;

/// <summary>
/// What one relation comes to, as a line of words: <c>Shop.Post.Author  ManyToOne  posts(author_id) → users(id)  required 
/// delete=Cascade</c>.
/// </summary>
/// <param name="Name">The relation with its class, for people: a class that is renamed stays the same table.</param>
/// <param name="Words">What was concluded of it: the kind, the columns, then what else is to be said.</param>
internal sealed record LockLine(string Name, EquatableArray<string> Words)
{
    private const string Separator = "  ";
    private const string Polymorphic = "targets=";

    /// <summary>Which relation it is, whatever its class is called: the tables and columns.</summary>
    public string Key => Words.Count > 1 ? Words[1] : string.Empty;

    /// <summary>The class of the relation.</summary>
    public string Entity => Name.Substring(0, Math.Max(Name.LastIndexOf('.'), 0));

    /// <summary>The property of the relation.</summary>
    public string Member => Name.Substring(Name.LastIndexOf('.') + 1);

    /// <summary>What stands for each class in stored rows, of a polymorphic relation.</summary>
    public IEnumerable<KeyValuePair<string, string>> Targets => Words
        .Where(word => word.StartsWith(Polymorphic, StringComparison.Ordinal))
        .SelectMany(word => word.Substring(Polymorphic.Length).Split(','))
        .Select(target => target.Split('='))
        .Where(parts => parts.Length == 2)
        .Select(parts => new KeyValuePair<string, string>(parts[1], parts[0]));

    /// <summary>The line as the file has it.</summary>
    public override string ToString() => string.Join(Separator, Words.Prepend(Name));

    /// <summary>Null for a line that is no relation: an empty one, or a comment.</summary>
    public static LockLine? Parse(string text)
    {
        string line = text.Trim();
        if (line.Length == 0 || line[0] == '#')
            return null;

        string[] words = line.Split(new[] { Separator }, StringSplitOptions.RemoveEmptyEntries);
        return new LockLine(words[0].Trim(), words.Skip(1).Select(word => word.Trim()).ToEquatableArray());
    }

    /// <summary>The line of a relation.</summary>
    public static LockLine Of(CodeEntity entity, CodeRelation relation)
    {
        List<string> words = [relation.Kind, Place(entity, relation)];
        if (relation.Side == CodeSide.ForeignKey)
            words.Add(relation.Required ? "required" : "optional");

        if (relation.HasConstraint)
        {
            words.Add("delete=" + relation.OnDelete);
            words.Add("update=" + relation.OnUpdate);
        }

        Add(words, "constraint=", relation.Constraint);
        Add(words, "through=", relation.Through);
        Add(words, "where=", relation.Where);
        Add(words, "order=", relation.OrderBy);
        if (relation.ModelOnly)
            words.Add("modelOnly");

        Add(words, Polymorphic, relation.Targets.Count == 0 ? null : string.Join(",", relation.Targets));
        return new LockLine(entity.FullName + "." + relation.Name, words.ToEquatableArray());
    }

    private static void Add(List<string> words, string name, string? value)
    {
        if (value is not null)
            words.Add(name + value);
    }

    private static string Place(CodeEntity entity, CodeRelation relation)
    {
        string source = Table(entity.Schema, entity.Table) + Columns(relation.Columns);
        if (relation.Discriminator is { } discriminator && relation.Targets.Count > 0 && relation.TargetTable is null)
            return Table(entity.Schema, entity.Table) + Columns(relation.Columns.Prepend(discriminator)) + " → any";

        string target = Table(relation.TargetSchema, relation.TargetTable ?? string.Empty) + Columns(relation.TargetColumns);
        string kind = relation.Discriminator is { } own ? " by " + own : string.Empty;
        return relation.Junction is { } junction && relation.Through is null
            ? source + " → " + Table(junction.Schema, junction.Table) + Columns(junction.SourceColumns.Concat(junction.TargetColumns))
                + " → " + target + kind
            : source + " → " + target + kind;
    }

    private static string Table(string? schema, string table) => (schema is null ? string.Empty : schema + ".") + table;

    private static string Columns(IEnumerable<string> columns) => "(" + string.Join(",", columns) + ")";
}
