using System.Data.Common;
using System.Diagnostics;

namespace RelationGen;

/// <summary>What is sent to a database, as the conventions of OpenTelemetry call it.</summary>
/// <param name="Dialect">The database.</param>
/// <param name="Connection">The connection; null when it is lost.</param>
/// <param name="Name">What is done: <c>SELECT</c>, <c>BATCH INSERT</c>, <c>COMMIT</c>.</param>
/// <param name="Collection">The table, as far as there is one.</param>
internal readonly record struct Operation(Dialect Dialect, DbConnection? Connection, string Name, string? Collection)
{
    /// <summary>Few words that tell one statement from others, and the name of its activity: <c>SELECT posts</c>.</summary>
    public string Summary => Collection is null ? Name : Name + " " + Collection;

    /// <summary>What a statement does: its first word. A query may begin with the tables that it computes.</summary>
    public static string NameOf(string text)
    {
        int end = text.AsSpan().IndexOfAny(' ', '\n');
        ReadOnlySpan<char> first = end < 0 ? text : text.AsSpan(0, end);
        return first switch
        {
            "SELECT" or "WITH" => "SELECT",
            "INSERT" => "INSERT",
            "UPDATE" => "UPDATE",
            "DELETE" => "DELETE",
            "COMMIT" => "COMMIT",
            "BEGIN" => "BEGIN",
            _ => first.ToString(),
        };
    }

    /// <summary>The tags of a measurement.</summary>
    public TagList ToTags(Exception? failure)
    {
        TagList tags = default;
        tags.Add("db.system.name", Dialect.SystemName);
        tags.Add("db.operation.name", Name);
        if (Collection is not null)
            tags.Add("db.collection.name", Collection);

        if (Namespace is { } database)
            tags.Add("db.namespace", database);

        if (Server is { } server)
        {
            tags.Add("server.address", server.Address);
            if (server.PortTag is { } port)
                tags.Add("server.port", port);
        }

        if (failure is not null)
        {
            tags.Add("error.type", ErrorOf(failure));
            if (StatusOf(failure) is { } status)
                tags.Add("db.response.status_code", status);
        }

        return tags;
    }

    /// <summary>The tags of an activity when it begins, by which samplers decide.</summary>
    /// <param name="text">The SQL; null where it stands in activities below.</param>
    public TagList ToTags(string? text)
    {
        TagList tags = ToTags(failure: null);
        tags.Add("db.query.summary", Summary);
        if (text is not null)
            tags.Add("db.query.text", text);

        return tags;
    }

    /// <summary>What was thrown, as far as its name tells.</summary>
    public static string ErrorOf(Exception failure) => failure.GetType().FullName!;

    /// <summary>What the database calls the error; null where it was none of the database's.</summary>
    public string? StatusOf(Exception failure)
    {
        for (Exception? cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is DbException error)
                return Dialect.StatusOf(error);
        }

        return null;
    }

    private string? Namespace => Connection is null ? null : Dialect.NamespaceOf(Connection);

    private DbServer? Server => Connection is null ? null : Dialect.ServerOf(Connection);
}
