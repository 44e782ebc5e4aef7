using Blog;
using Blog.Model;
using Microsoft.Data.Sqlite;
using RelationGen;
using Spectre.Console;

// Colours are for people: none in a file or a pipe.
AnsiConsole.Profile.Capabilities.Ansi &= !Console.IsOutputRedirected;
SQLitePCL.Batteries_V2.Init();
string file = Path.Combine(Path.GetTempPath(), $"relationgen-blog-{Environment.ProcessId}.db");
try
{
    await using var connection = new SqliteConnection($"Data Source={file};Foreign Keys=True;Pooling=False");
    await connection.OpenAsync();
    Seed.Run(connection);

    var log = new StatementLog();
    var db = new DbSession(connection) { OnStatement = log.Add };

    await Show.Graph(db, log);
    await Show.Query(db, log);
    await Show.ToOne(db, log);
    await Show.SelfReference(db, log);
    await Show.State(db, log);
}
finally
{
    File.Delete(file);
}

return 0;
