using Microsoft.CodeAnalysis;
using RelationGen.Generator.Tests.Harness;
using RelationGen.Tool.Code;
using RelationGen.Tool.Scaffold;
using RelationGen.Tool.Tests.Scaffold;
using RelationGen.Tool.Update;

namespace RelationGen.Tool.Tests.Update;

/// <summary>A project in memory that is built, and updated to follow a database.</summary>
internal sealed record UpdatedProject(IReadOnlyList<KeyValuePair<string, string>> Sources)
{
    /// <summary>The project that a scaffold makes, in the folder <c>Model</c>.</summary>
    public static UpdatedProject Scaffolded(SchemaSnapshot snapshot, string lineEnd = "\n") => new(
    [
        .. Scaffolder.Plan(snapshot, Db.Options).Files.Select(
            file => KeyValuePair.Create("Model/" + file.Path, file.Text.ReplaceLineEndings(lineEnd))),
    ]);

    /// <summary>The text of a file.</summary>
    public string this[string name] => Sources.Single(source => source.Key == name || source.Key == "Model/" + name + ".cs").Value;

    /// <summary>The same with another text for a file, or with one file more.</summary>
    public UpdatedProject With(string name, Func<string, string> edit)
    {
        string path = name.EndsWith(".cs", StringComparison.Ordinal) ? name : "Model/" + name + ".cs";
        string old = Sources.FirstOrDefault(source => source.Key == path).Value ?? string.Empty;
        string text = edit(old);
        Assert.NotEqual(old, text);
        return this with { Sources = [.. Sources.Where(source => source.Key != path), KeyValuePair.Create(path, text)] };
    }

    /// <summary>What a build embeds of the classes.</summary>
    public IReadOnlyList<CodeEntity> Entities()
    {
        Compilation compilation = ScaffoldedProject.Generate(Files);
        string folder = Directory.CreateTempSubdirectory("relationgen-update-").FullName;
        try
        {
            string assembly = Path.Combine(folder, "App.dll");
            Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly);
            Assert.True(
                result.Success, string.Join("\n", result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)));
            return CodeModels.Read(assembly).Entities;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Plans an update.</summary>
    public UpdatePlan Plan(SchemaSnapshot snapshot, UpdateOptions? options = null) => Plan(Entities(), snapshot, options);

    /// <summary>Plans an update of classes that were built from other sources.</summary>
    public UpdatePlan Plan(IReadOnlyList<CodeEntity> entities, SchemaSnapshot snapshot, UpdateOptions? options = null) =>
        UpdatePlanner.Plan(
        entities, new SourceProject([.. Sources.Select(source => new SourceCode(source.Key, source.Value))]), snapshot, options
            ?? new UpdateOptions());

    /// <summary>The project when a plan is carried out.</summary>
    public UpdatedProject After(UpdatePlan plan) => new(
    [
        .. Sources.Where(source => !plan.Files.Any(file => file.Path == source.Key)),
        .. plan.Files.Select(file => KeyValuePair.Create(file.Path.Replace('\\', '/'), file.New)),
    ]);

    /// <summary>Updates, and fails where the result does not compile or something is left.</summary>
    public async Task<UpdatedProject> UpdateAsync(SchemaSnapshot snapshot, UpdateOptions? options = null)
    {
        UpdatePlan plan = Plan(snapshot, options);
        Assert.Empty(plan.Items.Where(item => item.IsOpen).Select(item => item.Place + ": " + item.Text));
        UpdatedProject after = After(plan);
        IReadOnlyList<string> problems = await ScaffoldedProject.Problems(after.Files);
        Assert.True(
            problems.Count == 0, string.Join("\n", problems.Take(10)) + "\n" + string.Join("\n", plan.Files.Select(file => file.New)));
        return after;
    }

    /// <summary>The sources as they are compiled.</summary>
    public IEnumerable<SourceFile> Files => Sources.Select(source => new SourceFile(source.Key, source.Value.TrimStart('\uFEFF')));
}
