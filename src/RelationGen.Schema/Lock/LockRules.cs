namespace RelationGen.Schema;

/// <summary>RG6101 to RG6104: what a relation comes to is not what the lock file says.</summary>
internal static class LockRules
{
    /// <summary>What differs of one relation; null where nothing does.</summary>
    /// <param name="entity">The class.</param>
    /// <param name="relation">The relation.</param>
    /// <param name="file">The lock file.</param>
    /// <param name="isThere">True for a name that a relation of the project has.</param>
    public static LockFinding? Check(CodeEntity entity, CodeRelation relation, LockFile file, Func<string, bool> isThere)
    {
        var line = LockLine.Of(entity, relation);
        string name = "'" + entity.Name + "." + relation.Name + "'";
        if (file.Find(line, isThere) is not { } locked)
            return new LockFinding(
                "RG6102", entity.FullName, relation.Name, name + " is not in " + LockFile.Name + "; accept it, or remove the relation",
                line, -1);

        // A name that stored rows use: the rows stay, and nobody finds them any more.
        foreach (KeyValuePair<string, string> target in locked.Line.Targets)
        {
            if (line.Targets.FirstOrDefault(other => other.Key == target.Key) is { Key: not null } now && now.Value != target.Value)
            {
                return new LockFinding(
                    "RG6104", entity.FullName, relation.Name,
                    $"Rows of {name} that were stored as '{target.Value}' are lost: "
                    + $"the [MorphName] of '{target.Key}' is '{now.Value}' now; change it back, "
                    + "or update the stored rows and accept it",
                    line, locked.Number);
            }
        }

        string[] was = [.. locked.Line.Words.Where(word => !line.Words.Contains(word))];
        string[] isNow = [.. line.Words.Where(word => !locked.Line.Words.Contains(word))];
        return was.Length == 0 && isNow.Length == 0 ? null : new LockFinding(
            "RG6101", entity.FullName, relation.Name,
            $"{name} is not what {LockFile.Name} says: {Described(isNow)} where it says {Described(was)}; accept it, or change it back",
            line, locked.Number);
    }

    /// <summary>Relations of the file that no class has any more.</summary>
    public static IEnumerable<LockFinding> CheckGone(IReadOnlyList<LockLine> there, LockFile file)
    {
        HashSet<string> names = new(there.Select(line => line.Name), StringComparer.Ordinal);
        HashSet<int> found = [.. there.Select(line => file.Find(line, names.Contains)?.Number ?? -1)];
        return file.Lines.Where(line => !found.Contains(line.Number)).Select(line => new LockFinding(
            "RG6103", line.Line.Entity, null,
            $"'{line.Line.Name}' is in {LockFile.Name}, and no class has it; accept that, or bring it back",
            line.Line, line.Number));
    }

    private static string Described(string[] words) => words.Length == 0 ? "nothing" : "'" + string.Join(", ", words) + "'";
}

/// <summary>A relation that the lock file says otherwise of.</summary>
/// <param name="Rule">The id of the rule.</param>
/// <param name="Entity">The full name of the class.</param>
/// <param name="Member">The relation; null for one that is gone.</param>
/// <param name="Message">What differs and what to do.</param>
/// <param name="Line">The relation as it is now, or as it was.</param>
/// <param name="Number">The line of the file; -1 where it has none.</param>
internal sealed record LockFinding(string Rule, string Entity, string? Member, string Message, LockLine Line, int Number);
