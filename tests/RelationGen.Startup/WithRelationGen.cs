using Microsoft.Data.Sqlite;

namespace RelationGen.Startup;

/// <summary>One query with includes.</summary>
internal static class WithRelationGen
{
    public static long Load(string file)
    {
        using SqliteConnection connection = BlogFile.Open(file);
        return Blog.Query(connection).Where(b => b.Id == 1).Include(b => b.Posts.Include(p => p.Tags)).Single().Checksum();
    }
}
