using System.Data.Common;
using RelationGen.Behaviour.Tests.Model;

namespace RelationGen.Behaviour.Tests.Schema;

/// <summary>Tables of relations that are polymorphic or go through other entities.</summary>
public sealed class ShapeTests
{
    [DatabaseTheory, OnEveryDatabase]
    public async Task Polymorphic_relations_have_indexes_and_junctions_without_a_constraint_on_their_side(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        var schema = new DatabaseSchema(
        [
            Photo.RelationMap.Table.Model, Clip.RelationMap.Table.Model, Note.RelationMap.Table.Model, Badge.RelationMap.Table.Model,
            Topic.RelationMap.Table.Model, Marking.RelationMap.Table.Model,
        ]);
        schema.Create(db);
        db.Run("""
            INSERT INTO photos (id, title) VALUES (1, 'Sea');
            INSERT INTO topics (id, name) VALUES (1, 'Water');
            INSERT INTO topicables (topic_id, topicable_type, topicable_id) VALUES (1, 'photo', 1);
            INSERT INTO topicables (topic_id, topicable_type, topicable_id) VALUES (1, 'clip', 9);
            """);

        Photo photo = Photo.Find(db, 1)!;
        await photo.LoadAsync(db, p => p.Topics);

        Assert.Equal("Water", Assert.Single(photo.Topics).Name);
        Assert.ThrowsAny<DbException>(() => db.Run("INSERT INTO topicables (topic_id, topicable_type, topicable_id) VALUES (9, 'photo', 1)"));
        Assert.ThrowsAny<DbException>(() => db.Run("INSERT INTO topicables (topic_id, topicable_type, topicable_id) VALUES (1, 'photo', 1)"));
        string script = schema.CreateScript(Dialect.Sqlite);
        Assert.Contains("ON \"notes\" (\"subject_type\", \"subject_id\")", script, StringComparison.Ordinal);
        Assert.Contains("ON \"badges\" (\"kind\", \"number\")", script, StringComparison.Ordinal);
        Assert.DoesNotContain("FOREIGN KEY (\"subject_id\")", script, StringComparison.Ordinal);
        schema.Drop(db);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void Relations_through_entities_add_nothing_to_their_tables(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        var schema = new DatabaseSchema(
        [
            Faculty.RelationMap.Table.Model, Hall.RelationMap.Table.Model, Student.RelationMap.Table.Model, Course.RelationMap.Table.Model,
            Enrollment.RelationMap.Table.Model, Follow.RelationMap.Table.Model,
        ]);
        schema.Create(db);

        Assert.Equal(6, db.Sent.Count(sent => sent.Text.StartsWith("CREATE TABLE", StringComparison.Ordinal)));
        Assert.Equal("RelationGen.Behaviour.Tests.Model.Enrollment", Student.RelationMap.Table.Model.FindRelation("Courses")!.Through);
        schema.Drop(db);
    }

    [DatabaseTheory, OnEveryDatabase]
    public void The_first_of_many_is_not_unique_and_a_path_that_begins_with_a_junction_adds_nothing_to_it(Engine engine)
    {
        using Database db = StoreSchema.Empty(engine);
        var schema = new DatabaseSchema(
            [Entry.RelationMap.Table.Model, Remark.RelationMap.Table.Model, Keyword.RelationMap.Table.Model, Critic.RelationMap.Table.Model,
                Mark.RelationMap.Table.Model]);
        schema.Create(db);

        db.Run("INSERT INTO critics (id) VALUES (1)");
        db.Run("INSERT INTO entries (id, critic_id) VALUES (1, 1)");
        db.Run("INSERT INTO keywords (id, name) VALUES (1, 'a')");
        db.Run("INSERT INTO entry_keywords (entry_id, keyword_id) VALUES (1, 1)");
        db.Run("INSERT INTO marks (id, place_type, place_id, number) VALUES (1, 'entry', 1, 1), (2, 'entry', 1, 2)");
        Assert.DoesNotContain("UNIQUE", schema.CreateScript(Dialect.PostgreSql), StringComparison.Ordinal);
        schema.Drop(db);
    }
}
