using System.ComponentModel;

namespace RelationGen.Infrastructure;

/// <summary>How keys compare in memory when the default comparer would disagree with the database.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyComparers
{
    /// <summary>Ignores the case of the letters A to Z and of no others, as NOCASE does on SQLite.</summary>
    public static IEqualityComparer<string> NoCase { get; } = new NoCaseComparer();

    /// <summary>Ignores spaces at the end, as RTRIM does on SQLite.</summary>
    public static IEqualityComparer<string> RTrim { get; } = new RTrimComparer();

    /// <summary>
    /// Ignores case as <see cref="StringComparer.OrdinalIgnoreCase"/> does, for databases whose collation knows all letters.
    /// </summary>
    public static IEqualityComparer<string> IgnoreCase => StringComparer.OrdinalIgnoreCase;

    /// <summary>
    /// Compares texts of PostgreSQL's <c>citext</c>, which compares them in lower case. Which letters have one is for the locale of the
    /// database to say; this is right for every locale in UTF-8. In the locale <c>C</c>, which knows the letters A to Z alone, put
    /// <c>[Collation("NOCASE")]</c> on the property too.
    /// </summary>
    public static IEqualityComparer<string> Citext { get; } = new LowerCaseComparer();

    /// <summary>Compares the content of byte arrays.</summary>
    public static IEqualityComparer<byte[]> Blob { get; } = new BlobComparer();

    /// <summary>Compares a key of two parts; null stands for the default comparer of a part.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <param name="first">Compares the first part.</param>
    /// <param name="second">Compares the second part.</param>
    public static IEqualityComparer<(T1 First, T2 Second)> Composite<T1, T2>(IEqualityComparer<T1>? first, IEqualityComparer<T2>? second)
        => new Comparer2<T1, T2>(first ?? EqualityComparer<T1>.Default, second ?? EqualityComparer<T2>.Default);

    /// <summary>Compares a key of three parts; null stands for the default comparer of a part.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <typeparam name="T3">The third part.</typeparam>
    /// <param name="first">Compares the first part.</param>
    /// <param name="second">Compares the second part.</param>
    /// <param name="third">Compares the third part.</param>
    public static IEqualityComparer<(T1 First, T2 Second, T3 Third)> Composite<T1, T2, T3>(
        IEqualityComparer<T1>? first, IEqualityComparer<T2>? second, IEqualityComparer<T3>? third)
        => new Comparer3<T1, T2, T3>(
            first ?? EqualityComparer<T1>.Default, second ?? EqualityComparer<T2>.Default, third ?? EqualityComparer<T3>.Default);

    /// <summary>Compares a key of four parts; null stands for the default comparer of a part.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <typeparam name="T3">The third part.</typeparam>
    /// <typeparam name="T4">The fourth part.</typeparam>
    /// <param name="first">Compares the first part.</param>
    /// <param name="second">Compares the second part.</param>
    /// <param name="third">Compares the third part.</param>
    /// <param name="fourth">Compares the fourth part.</param>
    public static IEqualityComparer<(T1 First, T2 Second, T3 Third, T4 Fourth)> Composite<T1, T2, T3, T4>(
        IEqualityComparer<T1>? first, IEqualityComparer<T2>? second, IEqualityComparer<T3>? third, IEqualityComparer<T4>? fourth)
        => new Comparer4<T1, T2, T3, T4>(
            first ?? EqualityComparer<T1>.Default,
            second ?? EqualityComparer<T2>.Default,
            third ?? EqualityComparer<T3>.Default,
            fourth ?? EqualityComparer<T4>.Default);

    private static int Hash<T>(IEqualityComparer<T> comparer, T value) => value is null ? 0 : comparer.GetHashCode(value);

    private sealed class NoCaseComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || x.Length != y.Length)
                return ReferenceEquals(x, y);

            for (int i = 0; i < x.Length; i++)
            {
                if (Fold(x[i]) != Fold(y[i]))
                    return false;
            }

            return true;
        }

        public int GetHashCode(string obj)
        {
            uint hash = 2166136261;
            foreach (char character in obj)
                hash = (hash ^ Fold(character)) * 16777619;

            return (int)hash;
        }

        private static char Fold(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
    }

    private sealed class LowerCaseComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
        {
            if (x is null || y is null || x.Length != y.Length)
                return ReferenceEquals(x, y);

            for (int i = 0; i < x.Length; i++)
            {
                if (x[i] != y[i] && char.ToLowerInvariant(x[i]) != char.ToLowerInvariant(y[i]))
                    return false;
            }

            return true;
        }

        public int GetHashCode(string obj)
        {
            uint hash = 2166136261;
            foreach (char character in obj)
                hash = (hash ^ char.ToLowerInvariant(character)) * 16777619;

            return (int)hash;
        }
    }

    private sealed class RTrimComparer : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y)
            => x is null || y is null ? ReferenceEquals(x, y) : x.AsSpan().TrimEnd(' ').SequenceEqual(y.AsSpan().TrimEnd(' '));

        public int GetHashCode(string obj) => string.GetHashCode(obj.AsSpan().TrimEnd(' '));
    }

    private sealed class BlobComparer : IEqualityComparer<byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x is null || y is null ? ReferenceEquals(x, y) : x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj)
        {
            var hash = new HashCode();
            hash.AddBytes(obj);
            return hash.ToHashCode();
        }
    }

    private sealed class Comparer2<T1, T2>(IEqualityComparer<T1> first, IEqualityComparer<T2> second) : IEqualityComparer<(T1, T2)>
    {
        public bool Equals((T1, T2) x, (T1, T2) y) => first.Equals(x.Item1, y.Item1) && second.Equals(x.Item2, y.Item2);

        public int GetHashCode((T1, T2) obj) => HashCode.Combine(Hash(first, obj.Item1), Hash(second, obj.Item2));
    }

    private sealed class Comparer3<T1, T2, T3>(IEqualityComparer<T1> first, IEqualityComparer<T2> second, IEqualityComparer<T3> third)
        : IEqualityComparer<(T1, T2, T3)>
    {
        public bool Equals((T1, T2, T3) x, (T1, T2, T3) y)
            => first.Equals(x.Item1, y.Item1) && second.Equals(x.Item2, y.Item2) && third.Equals(x.Item3, y.Item3);

        public int GetHashCode((T1, T2, T3) obj)
            => HashCode.Combine(Hash(first, obj.Item1), Hash(second, obj.Item2), Hash(third, obj.Item3));
    }

    private sealed class Comparer4<T1, T2, T3, T4>(
        IEqualityComparer<T1> first, IEqualityComparer<T2> second, IEqualityComparer<T3> third, IEqualityComparer<T4> fourth)
        : IEqualityComparer<(T1, T2, T3, T4)>
    {
        public bool Equals((T1, T2, T3, T4) x, (T1, T2, T3, T4) y)
            => first.Equals(x.Item1, y.Item1) && second.Equals(x.Item2, y.Item2) && third.Equals(x.Item3, y.Item3)
                && fourth.Equals(x.Item4, y.Item4);

        public int GetHashCode((T1, T2, T3, T4) obj)
            => HashCode.Combine(Hash(first, obj.Item1), Hash(second, obj.Item2), Hash(third, obj.Item3), Hash(fourth, obj.Item4));
    }
}
