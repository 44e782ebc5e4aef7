using System;
using System.Data.Common;
using System.Linq;
using System.Threading.Tasks;
using RelationGen;

namespace App;

/// <summary>What a program does with the entities, by every way that generated code has: rows, relations, payloads, handles, queries, tables.</summary>
public static class Scenario
{
    public static async Task<string> Run(DbConnection connection)
    {
        await RelationSchema.CreateAsync(connection);
        User ada = new() { Name = "Ada" };
        await ada.InsertAsync(connection);
        Post notes = await Post.CreateAsync(
            connection, new Post { Title = "Notes", Author = ada }, p => p.Comments.Create(new Comment { Body = "Well said." }));
        await new Comment { Body = "Indeed.", Post = notes }.InsertAsync(connection);

        User[] users = [.. await User.Query(connection).OrderBy(u => u.Name).Include(u => u.Posts.Include(p => p.Comments)).ToListAsync()];
        Post post = users[0].Posts.Single();
        await post.LoadAsync(connection, p => p.Author);
        long said = await post.On(connection).Comments.Where(c => c.Body.Contains("said")).CountAsync();

        await Post.UpdateAsync(connection, post.Id, p => p.Set(x => x.Title, "Notes, revised"));
        Post? found = await Post.FindAsync(connection, post.Id);
        string unread = Refusal(() => found!.Comments.Count);
        await Comment.DeleteAsync(connection, post.Comments[0].Id);
        await post.LoadAsync(connection, p => p.Comments);
        return $"{found!.Title} by {post.Author.Name}: {said} of 2 comments, then {post.Comments.Count}; {unread}";
    }

    private static string Refusal(Func<int> read)
    {
        try
        {
            return read().ToString();
        }
        catch (RelationNotLoadedException)
        {
            return "not loaded";
        }
    }
}
