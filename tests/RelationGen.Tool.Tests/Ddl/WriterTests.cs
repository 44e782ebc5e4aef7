using RelationGen.Model;
using RelationGen.Tool.Code;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Tests.Code;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>The tables of classes are the same whether the library creates them, or the tool does of their snapshot.</summary>
public sealed class WriterTests
{
    public static TheoryData<string> Subjects() => [.. Programs.Read(Programs.Behaviour).Models.Select(NamespaceOf).Distinct()];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void On_SQLite(string subject) => Compare(SchemaEngine.Sqlite, subject);

    [PostgresTheory]
    [MemberData(nameof(Subjects))]
    public void On_PostgreSQL(string subject) => Compare(SchemaEngine.PostgreSql, subject);

    private static void Compare(SchemaEngine engine, string subject)
    {
        EntityModel[] models = [.. Programs.Read(Programs.Behaviour).Models.Where(model => NamespaceOf(model) == subject)];
        SchemaSnapshot snapshot;
        try
        {
            snapshot = CodeSnapshot.Of(models, [], engine);
        }
        catch (ToolException)
        {
            // Some subjects are about models that contradict each other, or belong to one database.
            return;
        }

        SchemaSnapshot expected;
        using (Changing library = Changing.Create(engine, Extension(engine)))
        {
            new DatabaseSchema(models).CreateAsync(library.Connection).GetAwaiter().GetResult();
            expected = library.Read();
        }

        using Changing tool = Changing.Create(engine, Extension(engine));
        tool.Apply(tool.Plan(snapshot, new DdlOptions { IsCode = true, ComparesSql = false }));
        Assert.Equal([], SchemaDiffer.Compare(expected, tool.Read()).Select(difference => difference.ToString()));

        // And there is nothing left to do, as far as the classes go.
        DdlPlan plan = tool.Plan(snapshot, new DdlOptions { IsCode = true, ComparesSql = false });
        Assert.Equal([], plan.Steps.Concat(plan.LeftOut).Select(step => step.Sql));

        // The schema public is made anew for the next test; others are not.
        foreach (string? schema in snapshot.Tables.Select(table => table.Schema).Concat(snapshot.Enums.Select(type => type.Schema)).Distinct())
        {
            if (schema is not null && engine == SchemaEngine.PostgreSql)
                tool.Run("DROP SCHEMA " + DdlWriter.Quote(schema) + " CASCADE");
        }
    }

    /// <summary>What some models need of the database besides their tables.</summary>
    private static string Extension(SchemaEngine engine) => engine == SchemaEngine.Sqlite ? "" : """
        CREATE EXTENSION IF NOT EXISTS citext;
        CREATE DOMAIN host_mail AS text CHECK (position('@' in VALUE) > 0);
        CREATE TYPE lab_there AS ENUM ('Low', 'High', 'Higher');
        """;

    private static string NamespaceOf(EntityModel model) => model.FullName[..Math.Max(model.FullName.LastIndexOf('.'), 0)];
}
