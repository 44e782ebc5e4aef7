using System.CommandLine;
using RelationGen.Tool.Code;
using RelationGen.Tool.Databases;
using RelationGen.Tool.Ddl;
using RelationGen.Tool.Files;
using RelationGen.Tool.Readers;
using RelationGen.Tool.Restructure;

namespace RelationGen.Tool.Commands;

/// <summary>The options that say which two schemas are meant, and how they are read.</summary>
internal sealed class DiffSides
{
    private const string Database = "db";
    private const string Code = "code";

    private readonly DatabaseOptions _database = new();
    private readonly CodeOptions _code = new();

    private readonly Option<string> _from = new("--from")
    {
        Description = "Where the statements begin: db, code, or the path of a snapshot.",
        HelpName = "side",
        DefaultValueFactory = _ => Database,
    };

    private readonly Option<string> _to = new("--to")
    {
        Description = "Where they lead: db, code, or the path of a snapshot.",
        HelpName = "side",
        DefaultValueFactory = _ => Code,
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_from);
        command.Add(_to);
        _database.AddTo(command);
        _code.AddTo(command);
    }

    /// <summary>Reads both sides.</summary>
    /// <exception cref="ToolException">A side is not there, or they are of two kinds of databases.</exception>
    public async Task<DiffPair> ReadAsync(ParseResult parsed, ToolConsole console, CancellationToken cancellationToken)
    {
        string from = parsed.GetValue(_from)!;
        string to = parsed.GetValue(_to)!;
        if (from == to)
            throw new ToolException(ExitCode.WrongUse, $"--from and --to are both {from}: name two schemas.");

        DatabaseTarget? target = from == Database || to == Database ? _database.Target(parsed, console) : null;
        SchemaSnapshot? file = File(from is Database or Code ? to : from, console);
        SchemaEngine engine = target?.Engine ?? file!.Engine;
        SchemaFilter filter = _database.Filter(parsed);
        KnownSchema? live = target is null ? null : await KnownSchemas.OfAsync(target, filter, cancellationToken).ConfigureAwait(false);
        bool isExact = true;
        IReadOnlyList<(string? Schema, string Name)> known = [];
        (SchemaSnapshot first, string firstName) = await SideAsync(from).ConfigureAwait(false);
        (SchemaSnapshot second, string secondName) = await SideAsync(to).ConfigureAwait(false);
        Refuse(first, second, firstName, secondName);
        return new DiffPair(first, second, firstName, secondName)
        {
            Target = from == Database ? target : null,
            Filter = filter,
            Facts = from == Database ? live!.Facts : DdlFacts.Unknown,
            IsCode = to == Code,
            ComparesSql = isExact,
            KnownTables = known,
        };

        async Task<(SchemaSnapshot, string)> SideAsync(string side)
        {
            switch (side)
            {
                case Database:
                    return (live!.Snapshot, live.Name);
                case Code:
                    (CodeModels models, _) = await _code.ReadAsync(parsed, console, cancellationToken).ConfigureAwait(false);
                    (SchemaSnapshot snapshot, isExact) = await models.ExactSnapshotAsync(engine).ConfigureAwait(false);
                    known = models.KnownTables;
                    return (filter.Of(snapshot), "the classes");
                default:
                    return (filter.Of(File(side, console)!), side.Replace('\\', '/'));
            }
        }
    }

    /// <summary>Null for a side that is no file.</summary>
    private static SchemaSnapshot? File(string side, ToolConsole console) =>
        side is Database or Code ? null : SnapshotFiles.Read(side, console.Directory, console)[0].Snapshot;

    private static void Refuse(SchemaSnapshot first, SchemaSnapshot second, string firstName, string secondName)
    {
        if (first.Engine != second.Engine)
        {
            throw new ToolException(
                ExitCode.WrongUse,
                $"{firstName} is of {EngineNames.Display(first.Engine)} and {secondName} of {EngineNames.Display(second.Engine)}: "
                + "no statements lead from one kind of database to another.");
        }
    }
}
