using System.Globalization;
using System.Runtime.CompilerServices;

namespace RelationGen.Behaviour.Tests.Writing.Operations;

/// <summary>What an operation came to, as one line that can be compared.</summary>
public static class Outcome
{
    /// <summary>The change was made.</summary>
    /// <param name="pairs">What is joined afterwards.</param>
    /// <param name="result">What the operation returned.</param>
    /// <param name="statements">How many statements were sent.</param>
    public static string Done(IEnumerable<(int Source, int Target)> pairs, string result, int statements)
        => string.Create(CultureInfo.InvariantCulture, $"{Links.Text(pairs)} · returns {result} · {statements} statements");

    /// <summary>The change was refused.</summary>
    public static string Refused(IEnumerable<(int Source, int Target)> pairs, IEnumerable<int> keys, int statements)
        => string.Create(CultureInfo.InvariantCulture, $"{Links.Text(pairs)} · refuses {List(keys)} · {statements} statements");

    /// <summary>The arguments were refused.</summary>
    public static string Contradicts(IEnumerable<(int Source, int Target)> pairs, int statements = 0)
        => string.Create(CultureInfo.InvariantCulture, $"{Links.Text(pairs)} · contradicts itself · {statements} statements");

    /// <summary>The number of a key; those of the second tenant begin with 101.</summary>
    public static int Number(object key)
        => key is ITuple { Length: 2 } parts ? (100 * ((int)parts[0]! - 1)) + (int)parts[1]! : (int)(long)key;

    public static string List(IEnumerable<int> numbers) => "[" + string.Join(", ", numbers) + "]";
}
