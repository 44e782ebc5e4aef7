using System.Data.Common;
using RelationGen.Samples;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Tests.Readers;

namespace RelationGen.Tool.Tests.Ddl;

/// <summary>A database that others made and filled is changed in many places, and every row of what stays is as it was.</summary>
public sealed class SampleChangeTests
{
    [SampleFact("chinook")]
    public Task Chinook_on_SQLite() => ChangesAsync(SchemaEngine.Sqlite);

    [SampleFact("chinook", onPostgres: true)]
    public Task Chinook_on_PostgreSQL() => ChangesAsync(SchemaEngine.PostgreSql);

    private static async Task ChangesAsync(SchemaEngine engine)
    {
        SampleSystem system = engine == SchemaEngine.Sqlite ? SampleSqlite.System : SamplePostgreSql.System;
        DbConnection connection = system.Connect();
        try
        {
            Read.Run(connection, system.Wrap(new SampleFiles("chinook").Script(system.Name)));
            SchemaSnapshot start = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);
            SchemaSnapshot wanted = start with { Tables = start.Tables.Select(table => Edit(table, engine)).ToEquatableArray() };
            DdlFacts facts = await DdlFactReader.ReadAsync(engine, connection, CancellationToken.None);
            DdlPlan plan = DdlPlanner.Create(start, wanted, new DdlOptions { AllowDrop = true }, facts);
            Assert.True(plan.Steps.Count > start.Tables.Count);
            Assert.Empty(plan.Obstacles);

            string[] before = Rows(connection, start);
            await new DdlRunner(connection, SchemaFilter.Default).RunAsync(plan);
            SchemaSnapshot found = await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default);
            Assert.Equal([], SchemaDiffer.Compare(wanted.Canonical(), found, plan.Comparison).Select(difference => difference.ToString()));
            Assert.Equal(before, Rows(connection, start));

            // And back.
            facts = await DdlFactReader.ReadAsync(engine, connection, CancellationToken.None);
            await new DdlRunner(connection, SchemaFilter.Default).RunAsync(DdlPlanner.Create(found, start, new DdlOptions { AllowDrop = true }, facts));
            Assert.Empty(SchemaDiffer.Compare(start, await DatabaseReader.ReadAsync(engine, connection, SchemaFilter.Default), plan.Comparison));
            Assert.Equal(before, Rows(connection, start));
        }
        finally
        {
            system.Remove(connection);
        }
    }

    /// <summary>Every table has another index, a column more, no foreign key to itself, and other actions.</summary>
    private static SchemaTable Edit(SchemaTable table, SchemaEngine engine) => table with
    {
        Columns = table.Columns.Append(new SchemaColumn("added", engine == SchemaEngine.Sqlite ? "INTEGER" : "integer") { Default = "7" }).ToEquatableArray(),
        Indexes = table.Indexes.Skip(1).Append(new SchemaIndex(table.Name + "_added", new([new("added"), new(table.Columns[0].Name)]))).ToEquatableArray(),
        ForeignKeys = table.ForeignKeys.Where(key => key.RefTable != table.Name)
            .Select(key => key with { OnDelete = SchemaAction.Restrict, OnUpdate = SchemaAction.Cascade }).ToEquatableArray(),
        Checks = table.Checks.Append(new SchemaCheck(table.Name + "_check", "added > 0")).ToEquatableArray(),
    };

    private static string[] Rows(DbConnection connection, SchemaSnapshot snapshot) => [.. snapshot.Tables.Select(table => Rows(connection, table))];

    private static string Rows(DbConnection connection, SchemaTable table)
    {
        using DbCommand command = connection.CreateCommand();
        command.CommandText = "SELECT " + string.Join(", ", table.Columns.Select(column => DdlWriter.Quote(column.Name))) + " FROM " + DdlWriter.Quote(table.Name);
        using DbDataReader reader = command.ExecuteReader();
        List<string> rows = [];
        while (reader.Read())
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i))));

        return table.Name + "\n" + string.Join('\n', rows.Order(StringComparer.Ordinal));
    }
}
