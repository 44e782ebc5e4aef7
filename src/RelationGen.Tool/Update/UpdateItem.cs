namespace RelationGen.Tool.Update;

/// <summary>One thing that an update does, asks or leaves.</summary>
/// <param name="Kind">Which of these.</param>
/// <param name="Place">The class or member in code, or the table where there is no class.</param>
/// <param name="Text">What it is, as half a sentence or a sentence without a full stop.</param>
internal sealed record UpdateItem(UpdateItemKind Kind, string Place, string Text)
{
    /// <summary>The file; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The line; 0 where the file says enough.</summary>
    public int Line { get; init; }

    /// <summary>Somebody has to do something about it.</summary>
    public bool IsOpen => Kind is UpdateItemKind.Question or UpdateItemKind.Left;
}

/// <summary>What becomes of a difference between database and classes.</summary>
internal enum UpdateItemKind
{
    /// <summary>A source is edited.</summary>
    Edit,

    /// <summary>A source is new.</summary>
    New,

    /// <summary>Only a person knows.</summary>
    Question,

    /// <summary>It has to be done by hand.</summary>
    Left,

    /// <summary>It is worth knowing.</summary>
    Note,
}
