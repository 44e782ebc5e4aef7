using RelationGen.Behaviour.Tests.Model.Albums;
using RelationGen.Behaviour.Tests.Schema;

namespace RelationGen.Behaviour.Tests.Writing;

/// <summary>Deletes that carry out the actions of relations without a constraint: which statements are sent, and what is left.</summary>
public sealed class ActionTests
{
    private const string Rows = """
        INSERT INTO albums (id, title) VALUES (1, 'Sea'), (2, 'Hill');
        INSERT INTO pictures (id, album_id) VALUES (1, 1), (2, 1), (3, 2);
        INSERT INTO remarks (id, subject_type, subject_id) VALUES (1, 'album', 1), (2, 'picture', 1), (3, 'picture', 3), (4, 'album', 2), (5, 'picture', 2);
        INSERT INTO keywords (id) VALUES (1), (2);
        INSERT INTO keywordables (keywordable_type, keywordable_id, keyword_id) VALUES ('album', 1, 1), ('album', 2, 1), ('picture', 3, 2);
        INSERT INTO shelves (id, parent_id) VALUES (1, NULL), (2, 1), (3, 2), (4, NULL), (5, 5);
        INSERT INTO boxes (id, shelf_id) VALUES (1, 1), (2, 3), (3, 4), (4, 5);
        """;

    [DatabaseTheory, OnEveryDatabase]
    public async Task Statements_follow_the_relations(Engine engine)
    {
        using Database db = Create(engine);
        Album sea = (await Album.FindAsync(db, 1))!;
        db.Forget();

        Assert.Equal(1, await sea.DeleteAsync(db, applyActions: true));

        const string Pictures = """SELECT "id" FROM "pictures" WHERE "album_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1)))""";
        db.AssertSent(
            $"""SELECT "keywordable_type", "keywordable_id", "keyword_id" FROM "keywordables" WHERE "keywordable_id" IN ({Pictures}) AND "keywordable_type" = 'picture' AND ("keywordable_type", "keywordable_id", "keyword_id") NOT IN (SELECT "keywordable_type", "keywordable_id", "keyword_id" FROM "keywordables" WHERE "keywordable_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($2))) AND "keywordable_type" = 'album') ORDER BY "keywordable_type", "keywordable_id", "keyword_id" LIMIT 100""",
            """DELETE FROM "remarks" WHERE "subject_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1))) AND "subject_type" = 'album'""",
            """DELETE FROM "keywordables" WHERE "keywordable_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1))) AND "keywordable_type" = 'album'""",
            $"""UPDATE "remarks" SET "subject_id" = NULL, "subject_type" = NULL WHERE "subject_id" IN ({Pictures}) AND "subject_type" = 'picture' AND "id" NOT IN (SELECT "id" FROM "remarks" WHERE "subject_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($2))) AND "subject_type" = 'album')""",
            """DELETE FROM "pictures" WHERE "album_id" IN (SELECT "id" FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1)))""",
            """DELETE FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([[2L]], db.Rows("SELECT id FROM albums"));
        Assert.Equal([[3L]], db.Rows("SELECT id FROM pictures"));
        Assert.Equal([[2L, null, null], [3L, "picture", 3L], [4L, "album", 2L], [5L, null, null]], db.Rows("SELECT id, subject_type, subject_id FROM remarks ORDER BY id"));
        Assert.Equal([["album", 2L], ["picture", 3L]], db.Rows("SELECT keywordable_type, keywordable_id FROM keywordables ORDER BY keywordable_type"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task Without_being_asked_the_runtime_carries_out_nothing(Engine engine)
    {
        using Database db = Create(engine);

        Assert.Equal(1, await new Album { Id = 1 }.DeleteAsync(db));

        db.AssertSent("""DELETE FROM "albums" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([[3L]], db.Rows("SELECT COUNT(*) FROM pictures"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_refusal_names_the_relation_and_the_rows_and_changes_nothing(Engine engine)
    {
        using Database db = Create(engine);

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => Album.Query(db).DeleteAsync(applyActions: true));
        Assert.Equal(RelationChangeKind.Required, refused.Kind);

        Assert.Equal(
            """Album was not deleted: Picture.Keywords keeps Picture, which would be deleted with Album, because of keywordables ("picture", 3, 2). Delete or change those first, or give Picture.Keywords another OnDelete.""",
            refused.Message);
        Assert.Equal([("picture", 3L, 2L)], refused.Keys.Cast<(object, object, object)>().Select(key => ((string)key.Item1, (long)key.Item2, (long)key.Item3)));
        Assert.Equal(("Album", "Keywords"), (refused.Entity, refused.Relation));
        Assert.Equal([[2L, 3L, 5L, 3L]], db.Rows("SELECT (SELECT COUNT(*) FROM albums), (SELECT COUNT(*) FROM pictures), (SELECT COUNT(*) FROM remarks), (SELECT COUNT(*) FROM keywordables)"));
        db.AssertUsable();
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_tree_is_one_recursive_statement(Engine engine)
    {
        using Database db = Create(engine);
        Shelf[] shelves = [new() { Id = 1 }, new() { Id = 5 }, new() { Id = 99 }];

        Assert.Equal(2, await shelves.DeleteAsync(db, applyActions: true));

        const string Tree = """
            "id" IN (WITH RECURSIVE relationgen_deleted AS (SELECT "id" FROM "shelves" WHERE "id" IN (SELECT "value" FROM json_each($1))
            UNION SELECT t."id" FROM "shelves" AS t JOIN relationgen_deleted AS d ON t."parent_id" = d."id") SELECT "id" FROM relationgen_deleted)
            """;
        db.AssertSent(
            $"""DELETE FROM "boxes" WHERE "shelf_id" IN (SELECT "id" FROM "shelves" WHERE {Tree})""",
            $"""DELETE FROM "shelves" WHERE {Tree} AND NOT "id" IN (SELECT "value" FROM json_each($2))""",
            """DELETE FROM "shelves" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([[4L]], db.Rows("SELECT id FROM shelves"));
        Assert.Equal([[3L]], db.Rows("SELECT id FROM boxes"));
    }

    /// <summary>The condition of the query asks for rows that the actions delete before the rows of the query.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task The_rows_of_a_query_are_those_it_had_at_first(Engine engine)
    {
        using Database db = Create(engine);

        int deleted = await Album.Query(db).Where(a => a.Remarks.Count > 0 & a.Keywords.Count > 0).OrderBy(a => a.Title.Descending).Take(1).DeleteAsync(applyActions: true);

        Assert.Equal(1, deleted);
        Assert.Equal([["Hill"]], db.Rows("SELECT title FROM albums"));
        Assert.Equal(7, db.Sent.Count);
        Assert.StartsWith("SELECT t.\"id\" FROM \"albums\" AS t LEFT JOIN (", db.Sent[0].Text, StringComparison.Ordinal);
        db.Forget();
        Assert.Equal(0, Album.Query(db).Where(a => a.Title == "None").Delete(applyActions: true));
        Assert.Single(db.Sent);
        db.Forget();
        Assert.Equal(0, await Album.Query(db).Take(0).DeleteAsync(applyActions: true));
        Assert.Equal(0, await Array.Empty<Album>().DeleteAsync(db, applyActions: true));
        db.AssertNothingSent();
    }

    /// <summary>Where the database has all constraints, or nothing refers to a row, there is nothing to add.</summary>
    [DatabaseTheory, OnEveryDatabase]
    public async Task Nothing_is_added_where_constraints_do_it(Engine engine)
    {
        using Database db = Create(engine);

        Assert.Equal(2, await Remark.Query(db).Where(r => r.SubjectType == "album").DeleteAsync(applyActions: true));
        db.AssertSent("""DELETE FROM "remarks" WHERE "id" IN (SELECT t."id" FROM "remarks" AS t WHERE t."subject_type" = $1)""");
        Assert.Equal(1, new Keyword { Id = 1 }.Delete(db, applyActions: true));

        db.AssertSent("""DELETE FROM "keywords" WHERE "id" IN (SELECT "value" FROM json_each($1))""");
        Assert.Equal([["picture"]], db.Rows("SELECT keywordable_type FROM keywordables"));
    }

    [DatabaseTheory, OnEveryDatabase]
    public async Task A_circle_of_entities_is_refused_with_its_path(Engine engine)
    {
        using Database db = Create(engine);
        db.Run("INSERT INTO hens (id) VALUES (1); INSERT INTO eggs (id, hen_id) VALUES (1, 1)");

        var refused = await Assert.ThrowsAsync<RelationChangeException>(() => new Hen { Id = 1 }.DeleteAsync(db, applyActions: true));

        Assert.Equal(
            "Hen was not deleted: its deletion runs in a circle of cascades (Egg.Hen → Hen.Egg → Egg.Hen), which no statement can follow without constraints. "
            + "Give one of them another OnDelete, give all of them a constraint, or delete the rows one entity at a time.",
            refused.Message);
        Assert.Equal([[1L]], db.Rows("SELECT id FROM hens"));
        db.AssertUsable();
    }

    private static Database Create(Engine engine)
    {
        Database db = StoreSchema.Create(engine, StoreSchema.Of(typeof(Album).Namespace!));
        db.Run(Rows);
        return db;
    }
}
