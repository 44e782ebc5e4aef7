namespace RelationGen.Generator.Tests.Harness;

/// <summary>One file of the user's project. A bare string is a file too; it gets a name from its position.</summary>
internal sealed record SourceFile(string Name, string Text)
{
    public static implicit operator SourceFile(string text) => new("", text);

    public static implicit operator SourceFile((string Name, string Text) file) => new(file.Name, file.Text);

    /// <summary>The files with a name for each, and with one kind of line end.</summary>
    public static SourceFile[] Named(IEnumerable<SourceFile> files) =>
        [.. files.Select((file, index) => new SourceFile(
            file.Name.Length > 0 ? file.Name : index == 0 ? "Test.cs" : FormattableString.Invariant($"Test{index + 1}.cs"),
            file.Text.ReplaceLineEndings("\n")))];
}
