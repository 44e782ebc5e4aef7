using System.CommandLine;
using RelationGen.Tool.Databases;
using RelationGen.Tool.Readers;

namespace RelationGen.Tool.Commands;

/// <summary>The options of all commands that look at a database.</summary>
internal sealed class DatabaseOptions
{
    private readonly Option<string?> _db = new("--db")
    {
        Description = "The connection string of the database. A password on a command line is seen by others: use --db-env.",
        HelpName = "connection string",
    };

    private readonly Option<string?> _variable = new("--db-env")
    {
        Description = "The environment variable that has the connection string.",
        HelpName = "name",
    };

    private readonly Option<string?> _provider = new("--provider")
    {
        Description = "The kind of database: sqlite or postgresql. Default: what the connection string looks like.",
        HelpName = "name",
    };

    private readonly Option<string[]> _schemas = new("--schemas")
    {
        Description = "The schemas to read, with commas between them. Default: all but those of the system.",
        HelpName = "names",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _tables = new("--tables")
    {
        Description = "The tables to read: names with * and ?, and with ! before those to leave out ('order*' '!*_audit'). Default: all.",
        HelpName = "patterns",
        AllowMultipleArgumentsPerToken = true,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_db);
        command.Add(_variable);
        command.Add(_provider);
        command.Add(_schemas);
        command.Add(_tables);
    }

    /// <summary>A database is named.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetValue(_db) is not null || parsed.GetValue(_variable) is not null;

    /// <summary>The database that is named.</summary>
    /// <exception cref="ToolException">None is, or in two ways, or it cannot be told what kind it is.</exception>
    public DatabaseTarget Target(ParseResult parsed, ToolConsole console) =>
        DatabaseTarget.Of(parsed.GetValue(_db), parsed.GetValue(_variable), parsed.GetValue(_provider), console);

    /// <summary>What is read of it.</summary>
    public SchemaFilter Filter(ParseResult parsed) => new(Split(parsed.GetValue(_schemas)), Split(parsed.GetValue(_tables)));

    /// <summary>The same without regard to the names of tables: what refers to each other is read together.</summary>
    public SchemaFilter SchemasOnly(ParseResult parsed) => new(Split(parsed.GetValue(_schemas)), []);

    /// <summary>The parts of lists with commas between them.</summary>
    public static string[] Split(string[]? values) =>
        [.. (values ?? []).SelectMany(value => value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))];
}
