namespace RelationGen.Tool.Tests.Rules.Alters;

/// <summary>Changes of keys, foreign keys and indexes.</summary>
internal sealed partial class RandomAlters
{
    private Alter? DropForeignKey()
    {
        LibraryKey key = AnyKey;
        var (table, foreign) = Find(key);
        return new("drop foreign key " + key, before.With(table, foreign, _ => null), "RG6005 " + key.Teller);
    }

    private Alter? ChangeAction()
    {
        LibraryKey key = AnyKey;
        var (table, foreign) = Find(key);
        SchemaAction action = Any(new[] { SchemaAction.NoAction, SchemaAction.Cascade, SchemaAction.SetDefault }
            .Where(other => other != foreign.OnDelete && !(IsRefusal(other) && IsRefusal(foreign.OnDelete))));
        return new($"on delete {action} {key}", before.With(table, foreign, one => one with { OnDelete = action }), "RG6006 " + key.Teller);
    }

    private Alter? ChangeUpdateAction()
    {
        LibraryKey key = AnyKey;
        var (table, foreign) = Find(key);
        return new($"on update {key}", before.With(table, foreign, one => one with { OnUpdate = SchemaAction.Cascade }),
            "RG6006 " + key.Teller);
    }

    /// <summary>Whether a change is refused at once or at the end makes no difference.</summary>
    private Alter? SameAction()
    {
        LibraryKey[] refused = [.. Keys.Where(key => IsRefusal(Find(key).Key.OnDelete))];
        var (table, foreign) = Find(Any(refused));
        SchemaAction other = foreign.OnDelete == SchemaAction.Restrict ? SchemaAction.NoAction : SchemaAction.Restrict;
        return new("refuse otherwise", before.With(table, foreign, one => one with { OnDelete = other }));
    }

    private static bool IsRefusal(SchemaAction action) => action is SchemaAction.NoAction or SchemaAction.Restrict;

    private Alter? DeferForeignKey()
    {
        var (table, foreign) = Find(AnyKey);
        return new("defer", before.With(table, foreign, one => one with { Deferrable = true, InitiallyDeferred = true }));
    }

    private Alter? Retarget()
    {
        LibraryKey key = Any(Keys.Where(one => one.Column is not "country_code" && one.Table != "lib_sales"));
        var (table, foreign) = Find(key);
        string other = Any(new[] { "lib_authors", "lib_books", "lib_labels" }.Where(name => name != foreign.RefTable));
        return new($"to {other} {key}", before.With(table, foreign, one => one with { RefTable = other }), "RG6006 " + key.Teller);
    }

    private Alter? Invalidate()
    {
        if (_isSqlite)
            return null;

        LibraryKey key = AnyKey;
        var (table, foreign) = Find(key);
        string columns = string.Join(", ", foreign.Columns);
        string action = foreign.OnDelete switch { SchemaAction.Cascade => "CASCADE", SchemaAction.SetNull => "SET NULL", _ => "RESTRICT" };
        return new("not valid " + key, before.With(table, foreign, one => one with { Validated = false }), "RG6015 " + key.Teller)
        {
            Sql = $"ALTER TABLE {table.Name} DROP CONSTRAINT \"{foreign.Name}\"; "
                + $"ALTER TABLE {table.Name} ADD CONSTRAINT \"{foreign.Name}\" FOREIGN KEY ({columns}) "
                + $"REFERENCES {foreign.RefTable} ({string.Join(", ", foreign.RefColumns)}) "
                + $"ON DELETE {action} NOT VALID",
        };
    }

    private Alter? AddForeignKey()
    {
        CodeEntity entity = AnyEntity;
        SchemaTable table = Table(entity.Table);
        string target = Any(["lib_authors", "lib_books", "lib_labels"]);
        return new($"refer from {table.Name} to {target}", before.With(table, table.And(Added("added_id", Number))
            .And(new SchemaForeignKey("added_fkey", new(["added_id"]), null, target, new(["id"])))), "RG6011 " + entity.Name);
    }

    private Alter? RepeatForeignKey()
    {
        var (table, foreign) = Find(Any(Keys.Where(key => key.Table != "lib_books_tags")));
        return new("repeat", before.With(table, table.And(foreign with { Name = "again_fkey" })));
    }

    private Alter? DropUnique()
    {
        SchemaTable table = Table("lib_profiles");
        return new("drop unique", before.With(table, table with
        {
            Uniques = table.Uniques.Where(key => !key.Columns.Contains("author_id")).ToEquatableArray(),
            Indexes = table.Indexes.Where(index => !index.LeadingColumns.Contains("author_id")).ToEquatableArray(),
        }), "RG6008 Profile.Author");
    }

    private Alter? DropUniqueThatNoRelationNeeds()
    {
        SchemaTable table = Table("lib_sales");
        return new("drop unique of receipts", before.With(table, table with
        {
            Uniques = table.Uniques.Where(key => !key.Columns.Contains("receipt")).ToEquatableArray(),
            Indexes = table.Indexes.Where(index => !index.LeadingColumns.Contains("receipt")).ToEquatableArray(),
        }));
    }

    private Alter? MakeUniquePartial()
    {
        Alter without = DropUnique()!;
        SchemaTable table = without.Snapshot.Find(null, "lib_profiles")!;
        return new("unique where", without.Snapshot.With(table, table.And(
            new SchemaIndex("some_profiles", new([new SchemaIndexPart("author_id")])) { Unique = true, Where = Condition("author_id") })),
            without.Expected);
    }

    /// <summary>An index of the columns of a relation and whom its loss concerns: of a polymorphic key all that are found by it.</summary>
    private (SchemaTable Table, SchemaIndex Index, string[] Tellers) Indexed()
    {
        var all =
            from table in before.Tables
            from index in table.Indexes
            let first = index.LeadingColumns.First()
            let tellers = first == "subject_type" ? new[] { "Author.Notes", "Book.Notes" }
                : Keys.Where(key => key.Table == table.Name && key.Column == first && table.Name != "lib_books_tags")
                    .Select(key => key.Teller).ToArray()
            where !index.Unique && tellers.Length > 0
            select (table, index, tellers);
        return Any(all);
    }

    private Alter? DropIndex()
    {
        var (table, index, tellers) = Indexed();
        return new("drop index " + index.Name, before.With(table, index, _ => null), [.. tellers.Select(teller => "RG6010 " + teller)]);
    }

    private Alter? MakeIndexPartial()
    {
        var (table, index, tellers) = Indexed();
        string column = index.LeadingColumns.Last();
        return new("index where " + index.Name, before.With(table, index, one => one with { Where = Condition(column) }),
            [.. tellers.Select(teller => "RG6010 " + teller)]);
    }

    private string Condition(string column) => _isSqlite ? column + " > 5"
        : $"({column} > {(column == "country_code" ? "'5'::text" : "5")})";

    private Alter? AddIndex()
    {
        SchemaTable table = Any(before.Tables);
        return new("add index", before.With(table, table.And(
            new SchemaIndex("added_index", new([new SchemaIndexPart(Any(table.Columns).Name)])))));
    }

    /// <summary>Of a table that nothing refers to.</summary>
    private Alter? DropPrimaryKey()
    {
        CodeEntity entity = Any(entities.Where(one => one.Name is "Profile" or "Sale" or "Note" or "Review"));
        SchemaTable table = Table(entity.Table);
        return _isSqlite ? null : new("drop key of " + table.Name, before.With(table, table with { PrimaryKey = null }),
            "RG6007 " + entity.Name);
    }

    private Alter? ChangePrimaryKey()
    {
        CodeEntity entity = Any(entities.Where(one => one.Name is "Profile" or "Sale" or "Note" or "Review"));
        SchemaTable table = Table(entity.Table);
        string column = Any(table.Columns.Where(one => !one.Nullable && one.Generated == GeneratedKind.None && one.Name is not "id")).Name;
        string[] columns = random.Next(2) == 0 ? [column] : ["id", column];
        SchemaTable changed = table with { PrimaryKey = table.PrimaryKey! with { Columns = columns.ToEquatableArray() } };
        return _isSqlite ? null : new($"key of {table.Name} becomes {string.Join(", ", columns)}", before.With(table, changed),
            "RG6007 " + entity.Name);
    }

    private Alter? UniqueInsteadOfPrimaryKey()
    {
        CodeEntity entity = Any(entities.Where(one => one.Name is "Profile" or "Sale" or "Note" or "Review"));
        SchemaTable table = Table(entity.Table);
        return _isSqlite ? null : new("unique instead of key", before.With(table, table with
        {
            PrimaryKey = null,
            Uniques = table.Uniques.Append(new SchemaKey("own_key", table.PrimaryKey!.Columns)).ToEquatableArray(),
        }));
    }

    private Alter? DropJunctionKey()
    {
        SchemaTable table = Table("lib_books_tags");
        return new("drop key of the junction", before.With(table, table with { PrimaryKey = null, WithoutRowId = false }),
            "RG6009 Book.Labels");
    }
}
