namespace RelationGen;

/// <summary>Conditions that are joined by one word.</summary>
internal sealed class CombinedPredicate : Predicate
{
    public const string And = " AND ";
    public const string Or = " OR ";

    private readonly string _word;
    private readonly List<Predicate> _parts = [];

    public CombinedPredicate(string word, Predicate[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        _word = word;
        foreach (Predicate? part in parts)
        {
            if (part is null)
                throw new ArgumentException("A condition is null.", nameof(parts));

            // a & b & c reads as one list.
            if (part is CombinedPredicate same && same._word == word)
                _parts.AddRange(same._parts);
            else
                _parts.Add(part);
        }
    }

    internal override bool CanBeNull => _parts.Exists(part => part.CanBeNull);

    internal override void Write(SqlWriter writer)
    {
        if (_parts.Count == 0)
        {
            writer.Append(_word == And ? "1 = 1" : "1 = 0");
            return;
        }

        bool needsParentheses = _word == Or && _parts.Count > 1;
        writer.Append(needsParentheses ? "(" : "");
        for (int i = 0; i < _parts.Count; i++)
        {
            writer.Append(i == 0 ? "" : _word);
            bool isNested = _word == Or && _parts[i] is CombinedPredicate { _parts.Count: > 1 };
            writer.Append(isNested ? "(" : "");
            _parts[i].Write(writer);
            writer.Append(isNested ? ")" : "");
        }

        writer.Append(needsParentheses ? ")" : "");
    }
}
