using System.Data.Common;
using RelationGen.Samples;
using RelationGen.Tool.Scaffold;
namespace RelationGen.Tool.Tests.Scaffold;
public sealed class SampleDump
{
    [Theory]
    [InlineData("chinook", "Sqlite")]
    [InlineData("sakila", "Sqlite")]
    [InlineData("chinook", "PostgreSql")]
    [InlineData("sakila", "PostgreSql")]
    public async Task Dump(string name, string engine)
    {
        var files = new SampleFiles(name);
        SampleSystem system = engine == "Sqlite" ? SampleSqlite.System : SamplePostgreSql.System;
        DbConnection connection = system.Connect();
        string script = System.Text.RegularExpressions.Regex.Replace(files.Script(system.Name), @"^INSERT INTO[\s\S]*?;\s*$", "", System.Text.RegularExpressions.RegexOptions.Multiline | System.Text.RegularExpressions.RegexOptions.IgnoreCase);
        Readers.Read.Run(connection, script);
        SchemaSnapshot snapshot = await DatabaseReader.ReadAsync(engine == "Sqlite" ? SchemaEngine.Sqlite : SchemaEngine.PostgreSql, connection, SchemaFilter.Default);
        system.Remove(connection);
        Scaffolding s = Scaffolder.Plan(snapshot, Db.Options with { IncludeViews = true });
        File.WriteAllText($"/tmp/dump-{name}-{engine}.txt", ReportText.Of(s.Report, snapshot) + ScaffoldedProject.Print(s));
        await ScaffoldedProject.Compile(s);
    }
}
