using System.Collections.ObjectModel;

namespace RelationGen;

/// <summary>
/// The tags of a session as a comment, in the form of sqlcommenter: keys in their order, keys and values in the encoding of URLs, which
/// has neither quotes nor stars nor slashes, so that nothing in them ends the comment.
/// </summary>
internal sealed class StatementTags
{
    private readonly string _comment;

    private StatementTags(SortedDictionary<string, string> values)
    {
        Values = new ReadOnlyDictionary<string, string>(values);
        Text = string.Join(",", values.Select(tag => Uri.EscapeDataString(tag.Key) + "='" + Uri.EscapeDataString(tag.Value) + "'"));
        _comment = " /*" + Text + "*/";
    }

    /// <summary>No tags.</summary>
    public static IReadOnlyDictionary<string, string> None { get; } = ReadOnlyDictionary<string, string>.Empty;

    /// <summary>The tags as they were given.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    /// <summary><c>action='orders',route='%2Forders%2F42'</c>.</summary>
    public string Text { get; }

    /// <summary>Tags; null where there are none.</summary>
    /// <exception cref="ArgumentException">A key is empty, or a value null.</exception>
    public static StatementTags? Of(IEnumerable<KeyValuePair<string, string>> tags, string parameter)
    {
        ArgumentNullException.ThrowIfNull(tags, parameter);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string key, string value) in tags)
        {
            if (string.IsNullOrEmpty(key))
                throw new ArgumentException("A tag of a session has no key; say for example \"route\".", parameter);

            values[key] = value
                ?? throw new ArgumentException($"The value of the tag \"{key}\" of a session is null; leave the tag out.", parameter);
        }

        return values.Count == 0 ? null : new StatementTags(values);
    }

    /// <summary>A statement with the comment at its end, where it moves nothing that an error may point at.</summary>
    public string Append(string text) => text.EndsWith(_comment, StringComparison.Ordinal) ? text : text + _comment;

    /// <summary>The statement without it.</summary>
    public string RemoveFrom(string text) => text.EndsWith(_comment, StringComparison.Ordinal) ? text[..^_comment.Length] : text;
}
