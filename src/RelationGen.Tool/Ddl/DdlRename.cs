namespace RelationGen.Tool.Ddl;

/// <summary>What a user says has another name now.</summary>
/// <param name="Old">The table, or the table and the column with a point between them; a schema may stand before the table.</param>
/// <param name="New">The new name, without table and schema.</param>
internal sealed record DdlRename(string Old, string New)
{
    /// <summary>Reads <c>posts.title=headline</c>.</summary>
    /// <exception cref="ToolException">It has another form.</exception>
    public static DdlRename Parse(string text)
    {
        int at = text.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < text.Length - 1
            ? new DdlRename(text[..at].Trim(), text[(at + 1)..].Trim())
            : throw new ToolException(
                ExitCode.WrongUse, $"--rename {text}: write --rename old_table=new_table, or --rename table.old_column=new_column.");
    }
}
