namespace RelationGen.Tool.Update;

/// <summary>What an update does to the sources of a project.</summary>
/// <param name="Items">What it does, asks and leaves, in the order of the classes.</param>
/// <param name="Files">The sources that are written.</param>
internal sealed record UpdatePlan(IReadOnlyList<UpdateItem> Items, IReadOnlyList<UpdatedFile> Files)
{
    /// <summary>Nothing is left to do when the files are written.</summary>
    public bool IsComplete => !Items.Any(item => item.IsOpen);
}

/// <summary>A source that is written.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Old">What it was, without a byte order mark; null for a new one.</param>
/// <param name="New">What it will be, with its mark.</param>
internal sealed record UpdatedFile(string Path, string? Old, string New);
