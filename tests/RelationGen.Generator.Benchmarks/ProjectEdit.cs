namespace RelationGen.Generator.Benchmarks;

/// <summary>Something that a developer types; each repetition leaves another text behind.</summary>
/// <param name="Name">What is edited.</param>
/// <param name="Outputs">How many outputs it changes, at most.</param>
/// <param name="Files">The files with their texts after the given repetition.</param>
internal sealed record ProjectEdit(string Name, int Outputs, Func<LargeProject, int, IEnumerable<(string File, string Text)>> Files)
{
    private static readonly string[] KeyTypes = ["int", "long"];

    public static ProjectEdit[] All { get; } =
    [
        new("method of an unrelated file", 0, static (_, i) => [(LargeProject.UnrelatedFile(300), LargeProject.Unrelated(300, body: i + 1))]),
        new("method of an entity", 0, static (project, i) => [(project.EntityFile(project.Middle), project.Texts.Entity(project.Middle, body: i + 1))]),
        new("column of an entity", 1, static (project, i) =>
            [(project.EntityFile(project.Middle), project.Texts.Entity(project.Middle, extra: "public string? Extra" + (char)('A' + (i % 26)) + " { get; set; }"))]),
        new("key of a target", 4, static (project, i) =>
        [
            (project.EntityFile(project.Middle), project.Texts.Entity(project.Middle, keyType: KeyTypes[i % 2])),
            (project.EntityFile(project.Middle - 1), project.Texts.Entity(project.Middle - 1, nextKeyType: KeyTypes[i % 2])),
        ]),
    ];
}
