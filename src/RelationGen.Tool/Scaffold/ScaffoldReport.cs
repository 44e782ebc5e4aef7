namespace RelationGen.Tool.Scaffold;

/// <summary>What was decided, and what the sources cannot say.</summary>
internal sealed class ScaffoldReport
{
    /// <summary>How many tables there were, without views that were not asked for.</summary>
    public int Tables { get; set; }

    /// <summary>How many classes with a key there are.</summary>
    public int Entities { get; set; }

    /// <summary>Tables and views without a key, whose classes are read and never written.</summary>
    public List<string> Sources { get; } = [];

    /// <summary>Tables that became many-to-many relations, and are no classes.</summary>
    public List<string> Junctions { get; } = [];

    /// <summary>Tables without a class, with the reason.</summary>
    public List<ScaffoldItem> SkippedTables { get; } = [];

    /// <summary>How many views were passed over, because nobody asked for them.</summary>
    public int Views { get; set; }

    /// <summary>How many enums were made.</summary>
    public int Enums { get; set; }

    /// <summary>How many foreign keys the tables have.</summary>
    public int ForeignKeys { get; set; }

    /// <summary>How many of them are relations, those in junctions included.</summary>
    public int Relations { get; set; }

    /// <summary>Foreign keys without a relation, with the reason.</summary>
    public List<ScaffoldItem> SkippedForeignKeys { get; } = [];

    /// <summary>Tables that could be the junction of a many-to-many relation.</summary>
    public List<JunctionCandidate> Candidates { get; } = [];

    /// <summary>Columns without a property, with the reason.</summary>
    public List<ScaffoldItem> ColumnsLeftOut { get; } = [];

    /// <summary>What the database has and the sources do not say, by kind.</summary>
    public List<ScaffoldLoss> Losses { get; } = [];

    /// <summary>Decisions that a reader may want to know of, as sentences without a period.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>A discriminator and a key beside each other.</summary>
    public List<string> PossibleMorphs { get; } = [];

    /// <summary>Relations that names suggest where the database has no foreign keys.</summary>
    public List<ScaffoldItem> Suggestions { get; } = [];

    /// <summary>Says that something of a kind is lost.</summary>
    public void Lose(string kind, string place, string? detail = null) => Losses.Add(new ScaffoldLoss(kind, place, detail));
}

/// <summary>Something of the database, and what is said of it.</summary>
/// <param name="Place">What it is: <c>posts.author_id</c>.</param>
/// <param name="Text">What is said of it.</param>
internal sealed record ScaffoldItem(string Place, string Text);

/// <summary>Something that the sources cannot say.</summary>
/// <param name="Kind">What kind of thing is lost, in the plural: <c>access methods of indexes</c>.</param>
/// <param name="Place">Where it is.</param>
/// <param name="Detail">What it is; null where the place says it.</param>
internal sealed record ScaffoldLoss(string Kind, string Place, string? Detail);
