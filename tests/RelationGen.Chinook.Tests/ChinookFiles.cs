using System.Text.Json;

namespace RelationGen.Chinook.Tests;

/// <summary>The sample database and the answers that were computed from it; data of its own, not part of the repository.</summary>
public static class ChinookFiles
{
    /// <summary>Null where the files are absent.</summary>
    public static string? Folder { get; } = Find();

    public static string Script(string name) => File.ReadAllText(Path.Combine(Folder!, name));

    /// <summary>The expected rows by question.</summary>
    public static Dictionary<string, JsonElement> Answers()
    {
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder!, "answers.json")));
        return file.RootElement.EnumerateArray().ToDictionary(question => question.GetProperty("id").GetString()!, question => question.GetProperty("expected").Clone());
    }

    private static string? Find()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "RelationGen.sln")))
                continue;

            string? beside = folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "data", "chinook") : null;
            return File.Exists(beside + "/answers.json") ? beside : null;
        }

        return null;
    }
}
