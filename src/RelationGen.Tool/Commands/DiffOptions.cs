using System.CommandLine;
using RelationGen.Tool.Ddl;

namespace RelationGen.Tool.Commands;

/// <summary>What a user allows the statements of <c>diff</c> to do, and says of names.</summary>
internal sealed class DiffOptions
{
    private readonly Option<bool> _allowDrop = new("--allow-drop")
    {
        Description = "Takes steps that lose values too: dropping columns, tables and labels, and types that cannot hold every value.",
    };

    private readonly Option<bool> _allTables = new("--all-tables")
    {
        Description = "With --allow-drop: tables that the classes do not have are dropped, too.",
    };

    private readonly Option<string[]> _renames = new("--rename")
    {
        Description = "What has another name now: old_table=new_table, or table.old_column=new_column.",
        HelpName = "old=new",
    };

    private readonly Option<string[]> _noRenames = new("--no-rename")
    {
        Description = "What is gone, and was not renamed: old_table, or table.old_column.",
        HelpName = "old",
    };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_allowDrop);
        command.Add(_allTables);
        command.Add(_renames);
        command.Add(_noRenames);
    }

    /// <summary>What is asked for.</summary>
    /// <exception cref="ToolException">The options contradict each other.</exception>
    public DdlOptions Of(ParseResult parsed, DiffPair pair)
    {
        if (parsed.GetValue(_allTables) && !parsed.GetValue(_allowDrop))
            throw new ToolException(ExitCode.WrongUse, "--all-tables drops tables, so it needs --allow-drop beside it.");

        return new DdlOptions
        {
            AllowDrop = parsed.GetValue(_allowDrop),
            AllTables = parsed.GetValue(_allTables),
            IsCode = pair.IsCode,
            ComparesSql = pair.ComparesSql,
            KnownTables = pair.KnownTables,
            Renames = [.. (parsed.GetValue(_renames) ?? []).Select(DdlRename.Parse)],
            NoRenames = parsed.GetValue(_noRenames) ?? [],
        };
    }
}
