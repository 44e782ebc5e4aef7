namespace RelationGen;

/// <summary>Conditions that are joined by one word.</summary>
internal sealed class CombinedPredicate : Predicate
{
    public const string And = " AND ";
    public const string Or = " OR ";

    /// <summary>
    /// How many conditions stand in one row. More are put in parentheses of so many, because SQLite refuses an expression that is a
    /// thousand levels deep, and each word of a row is a level.
    /// </summary>
    private const int RowLength = 50;

    private readonly string _word;
    private readonly Predicate[] _parts;

    public CombinedPredicate(string word, Predicate[] parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (Array.Exists(parts, part => part is null))
            throw new ArgumentException("A condition is null.", nameof(parts));

        _word = word;
        _parts = [.. parts];
        CanBeNull = Array.Exists(_parts, part => part.CanBeNull);
        Relates = Array.Exists(_parts, part => part.Relates);
        Computes = Array.Exists(_parts, part => part.Computes);
    }

    internal override bool CanBeNull { get; }

    internal override bool Computes { get; }

    internal override bool Relates { get; }

    internal override bool Groups(SqlWriter writer)
    {
        if (!Relates)
            return false;

        ThrowIfTooDeep();
        foreach (Predicate part in Flat())
        {
            if (part.Groups(writer))
                return true;
        }

        return false;
    }

    /// <summary>
    /// What all must hold for the condition to hold: the parts of conditions that are joined by AND, or the condition itself.
    /// </summary>
    public static IReadOnlyList<Predicate> Conjuncts(Predicate predicate)
        => predicate is CombinedPredicate { _word: And } all ? all.Flat() : [predicate];

    internal override void Write(SqlWriter writer)
    {
        IReadOnlyList<Predicate> parts = Flat();
        if (parts.Count == 0)
        {
            writer.Append(_word == And ? "1 = 1" : "1 = 0");
            return;
        }

        ThrowIfTooDeep();
        bool needsParentheses = _word == Or && parts.Count > 1;
        writer.Append(needsParentheses ? "(" : "");
        int length = 1;
        while (length * RowLength < parts.Count)
            length *= RowLength;

        WriteRow(writer, parts, 0, parts.Count, length);
        writer.Append(needsParentheses ? ")" : "");
    }

    /// <summary>Writes a range as a row of ranges of a length; those of one condition need no parentheses.</summary>
    private void WriteRow(SqlWriter writer, IReadOnlyList<Predicate> parts, int from, int to, int length)
    {
        for (int i = from; i < to; i += length)
        {
            writer.Append(i == from ? "" : _word);
            bool isNested = length > 1 || (_word == Or && parts[i] is CombinedPredicate { _parts.Length: > 1 });
            writer.Append(isNested ? "(" : "");
            if (length > 1)
                WriteRow(writer, parts, i, Math.Min(i + length, to), length / RowLength);
            else
                parts[i].Write(writer);

            writer.Append(isNested ? ")" : "");
        }
    }

    /// <summary>The conditions as one list: <c>a &amp; b &amp; c</c> is one, however long, and its tree is as deep as it is long.</summary>
    private IReadOnlyList<Predicate> Flat()
    {
        if (!Array.Exists(_parts, part => part is CombinedPredicate same && same._word == _word))
            return _parts;

        List<Predicate> flat = [];
        var open = new Stack<Predicate>();
        open.Push(this);
        while (open.TryPop(out Predicate? next))
        {
            if (next is CombinedPredicate same && same._word == _word)
            {
                for (int i = same._parts.Length - 1; i >= 0; i--)
                    open.Push(same._parts[i]);
            }
            else
            {
                flat.Add(next);
            }
        }

        return flat;
    }
}
