using System.Text.Json;

namespace RelationGen.Samples;

/// <summary>A sample database and the answers that were computed from it; data of its own, not part of the repository.</summary>
public sealed class SampleFiles(string name)
{
    /// <summary>Null where the files are absent.</summary>
    public string? Folder { get; } = Find(name);

    /// <summary>Why the questions cannot be asked; null when they can.</summary>
    public string? Unavailable => Folder is null
        ? $"The sample database is not there; it is looked for in shared/data/{name} beside the repository."
        : null;

    /// <summary>The script of a database system.</summary>
    public string Script(string system) =>
        File.ReadAllText(Path.Combine(Folder!, char.ToUpperInvariant(name[0]) + name[1..] + "_" + system + ".sql"));

    /// <summary>The expected rows by question.</summary>
    public Dictionary<string, JsonElement> Answers()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "answers.json")));
        return file.RootElement.EnumerateArray()
            .ToDictionary(question => question.GetProperty("id").GetString()!, question => question.GetProperty("expected").Clone());
    }

    private static string? Find(string name)
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "RelationGen.sln")))
                continue;

            string? beside = folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data", name) : null;
            return File.Exists(beside + "/answers.json") ? beside : null;
        }

        return null;
    }
}
