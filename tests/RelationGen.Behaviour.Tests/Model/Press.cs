using System.ComponentModel.DataAnnotations.Schema;

namespace RelationGen.Behaviour.Tests.Model.Nested;

// What nested writes are tried on: every kind of relation, keys that the database makes, unique columns.
[Table("writers")]
[Unique(nameof(Name))]
public partial class Writer
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany, Field = nameof(Article.Writer))]
    public partial IReadOnlyList<Article> Articles { get; }

    [Relation(RelationType.OneToMany, Field = nameof(Article.Editor))]
    public partial IReadOnlyList<Article> Edited { get; }

    [Relation(RelationType.OneToOne)]
    public partial Card? Card { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Desk? Desk { get; set; }
}

[Table("articles")]
public partial class Article
{
    public long Id { get; set; }

    public required string Title { get; set; }

    public long WriterId { get; set; }

    public long? EditorId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer Writer { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Writer? Editor { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Note> Notes { get; }

    [Relation(RelationType.ManyToMany, Junction = "article_labels")]
    public partial IReadOnlyList<Label> Labels { get; }
}

[Table("notes")]
public partial class Note
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    public required string Body { get; set; }

    public bool Approved { get; set; }

    [Relation(RelationType.ManyToOne, OnDelete = ReferentialAction.Cascade)]
    public partial Article Article { get; set; }
}

[Table("labels")]
[Unique(nameof(Name))]
public partial class Label
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public long? TopicId { get; set; }

    [Relation(RelationType.ManyToOne)]
    public partial Topic? Topic { get; set; }

    [Relation(RelationType.ManyToMany, Junction = "article_labels")]
    public partial IReadOnlyList<Article> Articles { get; }
}

[Table("topics")]
[Unique(nameof(Name))]
public partial class Topic
{
    public long Id { get; set; }

    public required string Name { get; set; }

    [Relation(RelationType.OneToMany)]
    public partial IReadOnlyList<Label> Labels { get; }
}

[Table("cards")]
public partial class Card
{
    public long Id { get; set; }

    public long WriterId { get; set; }

    public string? Text { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Writer Writer { get; set; }
}

[Table("desks")]
public partial class Desk
{
    public long Id { get; set; }

    public long? WriterId { get; set; }

    public int Number { get; set; }

    [Relation(RelationType.OneToOne)]
    public partial Writer? Writer { get; set; }
}

public static class Press
{
    /// <summary>Writers 1, 2, 3 · articles 1, 2 of writer 1 and 3 of writer 2 · labels sql, net.</summary>
    public const string Rows = """
        INSERT INTO writers (id, name) VALUES (1, 'Ada'), (2, 'Brian'), (3, 'Cleo');
        INSERT INTO articles (id, title, writer_id, editor_id) VALUES (1, 'One', 1, 2), (2, 'Two', 1, NULL), (3, 'Three', 2, 1);
        INSERT INTO notes (id, article_id, body, approved) VALUES (1, 1, 'first', TRUE), (2, 1, 'second', FALSE), (3, 3, 'third', FALSE);
        INSERT INTO topics (id, name) VALUES (1, 'code');
        INSERT INTO labels (id, name, topic_id) VALUES (1, 'sql', 1), (2, 'net', NULL);
        INSERT INTO article_labels (article_id, label_id) VALUES (1, 1), (1, 2), (3, 1);
        INSERT INTO cards (id, writer_id, text) VALUES (1, 1, 'Ada writes');
        INSERT INTO desks (id, writer_id, number) VALUES (1, 1, 10), (2, 2, 20), (3, NULL, 30);
        """;

    private static readonly DatabaseSchema Schema = new(
        [
            Writer.RelationMap.Table.Model, Article.RelationMap.Table.Model, Note.RelationMap.Table.Model, Label.RelationMap.Table.Model,
            Topic.RelationMap.Table.Model, Card.RelationMap.Table.Model,
            Desk.RelationMap.Table.Model,
        ]);

    public static Database Create(Engine engine)
    {
        Database db = CreateEmpty(engine);
        db.Run(Rows);
        if (engine == Engine.PostgreSql)
        {
            foreach (string table in new[] { "writers", "articles", "notes", "topics", "labels", "cards", "desks" })
                db.Run($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT MAX(id) FROM {table}))");
        }

        return db;
    }

    public static Database CreateEmpty(Engine engine)
    {
        Database db = Database.Create(engine);
        Schema.Create(db.Connection);
        return db;
    }
}
