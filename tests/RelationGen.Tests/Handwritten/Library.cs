namespace RelationGen.Tests.Handwritten;

/// <summary>The tables of the hand-written entities, and a few rows.</summary>
internal static class Library
{
    public const string Script = """
        CREATE TABLE writers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, boss_id INTEGER);
        CREATE TABLE articles (id INTEGER PRIMARY KEY, title TEXT, writer_id INTEGER NOT NULL, editor_id INTEGER);
        CREATE TABLE badges (id TEXT PRIMARY KEY, writer_id INTEGER NOT NULL);
        CREATE TABLE labels (code TEXT PRIMARY KEY, name TEXT NOT NULL);
        CREATE TABLE article_label (article_id INTEGER NOT NULL, label_code TEXT NOT NULL);

        INSERT INTO writers VALUES (1, 'Ada', NULL), (2, 'Bo', 1), (3, 'Cy', 1), (4, 'Di', 2);
        INSERT INTO articles VALUES (10, 'a', 1, 2), (11, 'b', 1, NULL), (12, 'c', 2, 1), (13, NULL, 3, NULL);
        INSERT INTO badges VALUES ('AAAAAAAA-0000-0000-0000-000000000001', 1), ('AAAAAAAA-0000-0000-0000-000000000002', 2);
        INSERT INTO labels VALUES ('x', 'X'), ('y', 'Y'), ('z', 'Z');
        INSERT INTO article_label VALUES (10, 'z'), (10, 'x'), (11, 'x'), (12, 'y'), (12, 'x');
        """;

    public static TestDatabase Open() => new(Script);
}
