using System.ComponentModel;
using System.Runtime.CompilerServices;

#pragma warning disable CA1000 // Generated code names the type of the key; users do not call it.

namespace RelationGen.Infrastructure;

/// <summary>The rules by which keys of one type are sent, compared and ordered.</summary>
/// <typeparam name="TKey">The type of the key; a value tuple when it is composite.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class KeyRules<TKey> : IKeyTypes
{
    private static KeyRules<TKey>? _plain;

    private protected KeyRules()
    {
    }

    /// <summary>How keys of the type are sent and compared where nothing else is said of them.</summary>
    /// <exception cref="NotSupportedException">The type is composite, an enum, or none that keys can have.</exception>
    public static KeyRules<TKey> Plain => _plain ??= (KeyRules<TKey>)KeyRules.PlainOf(typeof(TKey));

    /// <inheritdoc cref="IKeyTypes.Types"/>
    IEnumerable<string?> IKeyTypes.Types => Types;

    /// <inheritdoc cref="IKeyTypes.Types"/>
    private protected virtual IEnumerable<string?> Types => [null];

    /// <summary>How keys compare in memory; null for <see cref="EqualityComparer{T}.Default"/>.</summary>
    internal virtual IEqualityComparer<TKey>? Comparer => null;

    /// <summary>Hands the parts of a key to <paramref name="writer"/>, in their order.</summary>
    internal abstract void Write(KeyWriter writer, TKey key);

    /// <summary>The key of its parts, in their order.</summary>
    internal abstract TKey Of(object[] parts);

    /// <summary>Orders two keys as <see cref="KeyOrder"/> does, part by part.</summary>
    internal abstract int Compare(TKey x, TKey y);

    /// <summary>The keys are equal by <see cref="Comparer"/>.</summary>
    internal bool AreEqual(TKey x, TKey y)
        => Comparer is { } comparer ? comparer.Equals(x, y) : EqualityComparer<TKey>.Default.Equals(x, y);

    /// <summary>Orders two keys; types of which this is known without a look at the rules are compared at once.</summary>
    /// <param name="x">A key.</param>
    /// <param name="y">Another key.</param>
    /// <param name="rules">What is said of the keys; null for nothing.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Order(TKey x, TKey y, object? rules)
    {
        if (typeof(TKey) == typeof(long))
            return Unsafe.As<TKey, long>(ref x).CompareTo(Unsafe.As<TKey, long>(ref y));

        if (typeof(TKey) == typeof(int))
            return Unsafe.As<TKey, int>(ref x).CompareTo(Unsafe.As<TKey, int>(ref y));

        if (typeof(TKey) == typeof(Guid))
            return Unsafe.As<TKey, Guid>(ref x).CompareTo(Unsafe.As<TKey, Guid>(ref y));

        return KeyRules.Of<TKey>(rules).Compare(x, y);
    }
}

/// <summary>Makes the rules of keys. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KeyRules
{
    /// <summary>A <see cref="DateTime"/> that is stored without a time zone.</summary>
    public static KeyRules<DateTime> Timestamp { get; } = new Scalar<DateTime>(
        static (writer, key) => writer.WriteTimestamp(key), KeyOrder.Compare);

    /// <summary>A <see cref="DateTime"/> that is stored as a point in time.</summary>
    public static KeyRules<DateTime> TimestampTz { get; } = new Scalar<DateTime>(
        static (writer, key) => writer.WriteTimestampTz(key), KeyOrder.Compare);

    /// <summary>A text that the database compares by a collation, or as another type than <c>text</c>.</summary>
    /// <param name="comparer">The same comparison in memory; null where it is ordinal.</param>
    /// <param name="comparedAs">The type of PostgreSQL by whose rules it compares; null for <c>text</c>.</param>
    public static KeyRules<string> Text(IEqualityComparer<string>? comparer, string? comparedAs = null) => comparedAs is null
        ? new Scalar<string>(static (writer, key) => writer.Write(key), KeyOrder.Compare, comparer)
        : new Scalar<string>((writer, key) => writer.Write(key, comparedAs), KeyOrder.Compare, comparer, comparedAs);

    /// <summary>An enum that is stored as its number.</summary>
    /// <typeparam name="TEnum">The enum.</typeparam>
    public static KeyRules<TEnum> Enum<TEnum>()
        where TEnum : struct, Enum
        => Type.GetTypeCode(typeof(TEnum)) switch
        {
            TypeCode.Byte => As<TEnum, byte>(),
            TypeCode.SByte => As<TEnum, sbyte>(),
            TypeCode.Int16 => As<TEnum, short>(),
            TypeCode.UInt16 => As<TEnum, ushort>(),
            TypeCode.UInt32 => As<TEnum, uint>(),
            TypeCode.Int64 => As<TEnum, long>(),
            TypeCode.UInt64 => As<TEnum, ulong>(),
            _ => As<TEnum, int>(),
        };

    /// <summary>A key of two parts.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <param name="first">How the first part is sent and compared.</param>
    /// <param name="second">The same of the second.</param>
    public static KeyRules<(T1 First, T2 Second)> Of<T1, T2>(KeyRules<T1> first, KeyRules<T2> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        return new Pair<T1, T2>(first, second);
    }

    /// <summary>A key of three parts.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <typeparam name="T3">The third part.</typeparam>
    /// <param name="first">How the first part is sent and compared.</param>
    /// <param name="second">The same of the second.</param>
    /// <param name="third">The same of the third.</param>
    public static KeyRules<(T1 First, T2 Second, T3 Third)> Of<T1, T2, T3>(KeyRules<T1> first, KeyRules<T2> second, KeyRules<T3> third)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        return new Triple<T1, T2, T3>(first, second, third);
    }

    /// <summary>A key of four parts.</summary>
    /// <typeparam name="T1">The first part.</typeparam>
    /// <typeparam name="T2">The second part.</typeparam>
    /// <typeparam name="T3">The third part.</typeparam>
    /// <typeparam name="T4">The fourth part.</typeparam>
    /// <param name="first">How the first part is sent and compared.</param>
    /// <param name="second">The same of the second.</param>
    /// <param name="third">The same of the third.</param>
    /// <param name="fourth">The same of the fourth.</param>
    public static KeyRules<(T1 First, T2 Second, T3 Third, T4 Fourth)> Of<T1, T2, T3, T4>(
        KeyRules<T1> first, KeyRules<T2> second, KeyRules<T3> third, KeyRules<T4> fourth)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(third);
        ArgumentNullException.ThrowIfNull(fourth);
        return new Quadruple<T1, T2, T3, T4>(first, second, third, fourth);
    }

    /// <summary>The rules that a table or a relation names; the plain one where it names none.</summary>
    internal static KeyRules<TKey> Of<TKey>(object? rules) => rules is null ? KeyRules<TKey>.Plain : (KeyRules<TKey>)rules;

    internal static object PlainOf(Type type) => Type.GetTypeCode(type) switch
    {
        _ when type.IsEnum => throw NotPlain(type),
        TypeCode.Boolean => new Scalar<bool>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.Byte => new Scalar<byte>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.SByte => new Scalar<sbyte>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.Int16 => new Scalar<short>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.UInt16 => new Scalar<ushort>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.Int32 => new Scalar<int>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.UInt32 => new Scalar<uint>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.Int64 => new Scalar<long>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.UInt64 => new Scalar<ulong>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        TypeCode.String => Text(comparer: null),
        TypeCode.DateTime => new Scalar<DateTime>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        _ when type == typeof(Guid) => new Scalar<Guid>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        _ when type == typeof(DateOnly) => new Scalar<DateOnly>(static (writer, key) => writer.Write(key), KeyOrder.Compare),
        _ when type == typeof(byte[]) => new Scalar<byte[]>(static (writer, key) => writer.Write(key), KeyOrder.Compare, KeyComparers.Blob),
        _ => throw NotPlain(type),
    };

    private static NotSupportedException NotPlain(Type type) => new($"How keys of type {type} are sent must be said; generated code does.");

    private static Cast<TEnum, TNumber> As<TEnum, TNumber>()
        where TEnum : struct
        where TNumber : struct
        => new(KeyRules<TNumber>.Plain);

    private static IEnumerable<string?> TypesOf<T>(KeyRules<T> rules) => ((IKeyTypes)rules).Types;

    private sealed class Scalar<T>(
        Action<KeyWriter, T> write, Comparison<T> compare, IEqualityComparer<T>? comparer = null, string? type = null) : KeyRules<T>
    {
        private protected override IEnumerable<string?> Types => [type];

        internal override IEqualityComparer<T>? Comparer => comparer;

        internal override void Write(KeyWriter writer, T key) => write(writer, key);

        internal override T Of(object[] parts) => (T)parts[0];

        internal override int Compare(T x, T y) => compare(x, y);
    }

    private sealed class Cast<TEnum, TNumber>(KeyRules<TNumber> number) : KeyRules<TEnum>
        where TEnum : struct
        where TNumber : struct
    {
        internal override void Write(KeyWriter writer, TEnum key) => number.Write(writer, Unsafe.As<TEnum, TNumber>(ref key));

        internal override TEnum Of(object[] parts) => (TEnum)parts[0];

        internal override int Compare(TEnum x, TEnum y)
            => number.Compare(Unsafe.As<TEnum, TNumber>(ref x), Unsafe.As<TEnum, TNumber>(ref y));
    }

    private sealed class Pair<T1, T2>(KeyRules<T1> first, KeyRules<T2> second) : KeyRules<(T1 First, T2 Second)>
    {
        private protected override IEnumerable<string?> Types => TypesOf(first).Concat(TypesOf(second));

        internal override IEqualityComparer<(T1 First, T2 Second)>? Comparer { get; } = first.Comparer is null && second.Comparer is null
            ? null
            : KeyComparers.Composite(first.Comparer, second.Comparer);

        internal override (T1 First, T2 Second) Of(object[] parts) => ((T1)parts[0], (T2)parts[1]);

        internal override void Write(KeyWriter writer, (T1 First, T2 Second) key)
        {
            first.Write(writer, key.First);
            second.Write(writer, key.Second);
        }

        internal override int Compare((T1 First, T2 Second) x, (T1 First, T2 Second) y)
            => first.Compare(x.First, y.First) is var order and not 0 ? order : second.Compare(x.Second, y.Second);
    }

    private sealed class Triple<T1, T2, T3>(KeyRules<T1> first, KeyRules<T2> second, KeyRules<T3> third)
        : KeyRules<(T1 First, T2 Second, T3 Third)>
    {
        private protected override IEnumerable<string?> Types => TypesOf(first).Concat(TypesOf(second)).Concat(TypesOf(third));

        internal override IEqualityComparer<(T1 First, T2 Second, T3 Third)>? Comparer { get; } =
            first.Comparer is null && second.Comparer is null && third.Comparer is null
                ? null
                : KeyComparers.Composite(first.Comparer, second.Comparer, third.Comparer);

        internal override (T1 First, T2 Second, T3 Third) Of(object[] parts) => ((T1)parts[0], (T2)parts[1], (T3)parts[2]);

        internal override void Write(KeyWriter writer, (T1 First, T2 Second, T3 Third) key)
        {
            first.Write(writer, key.First);
            second.Write(writer, key.Second);
            third.Write(writer, key.Third);
        }

        internal override int Compare((T1 First, T2 Second, T3 Third) x, (T1 First, T2 Second, T3 Third) y)
            => first.Compare(x.First, y.First) is var order and not 0 ? order
                : second.Compare(x.Second, y.Second) is var next and not 0 ? next
                : third.Compare(x.Third, y.Third);
    }

    private sealed class Quadruple<T1, T2, T3, T4>(KeyRules<T1> first, KeyRules<T2> second, KeyRules<T3> third, KeyRules<T4> fourth)
        : KeyRules<(T1 First, T2 Second, T3 Third, T4 Fourth)>
    {
        private protected override IEnumerable<string?> Types =>
            TypesOf(first).Concat(TypesOf(second)).Concat(TypesOf(third)).Concat(TypesOf(fourth));

        internal override IEqualityComparer<(T1 First, T2 Second, T3 Third, T4 Fourth)>? Comparer { get; } =
            first.Comparer is null && second.Comparer is null && third.Comparer is null && fourth.Comparer is null
                ? null
                : KeyComparers.Composite(first.Comparer, second.Comparer, third.Comparer, fourth.Comparer);

        internal override (T1 First, T2 Second, T3 Third, T4 Fourth) Of(object[] parts)
            => ((T1)parts[0], (T2)parts[1], (T3)parts[2], (T4)parts[3]);

        internal override void Write(KeyWriter writer, (T1 First, T2 Second, T3 Third, T4 Fourth) key)
        {
            first.Write(writer, key.First);
            second.Write(writer, key.Second);
            third.Write(writer, key.Third);
            fourth.Write(writer, key.Fourth);
        }

        internal override int Compare((T1 First, T2 Second, T3 Third, T4 Fourth) x, (T1 First, T2 Second, T3 Third, T4 Fourth) y)
            => first.Compare(x.First, y.First) is var order and not 0 ? order
                : second.Compare(x.Second, y.Second) is var next and not 0 ? next
                : third.Compare(x.Third, y.Third) is var third3 and not 0 ? third3
                : fourth.Compare(x.Fourth, y.Fourth);
    }
}

/// <summary>Reads the parts of keys. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class SourceKeys
{
    /// <summary>A key of one part; false when it is null.</summary>
    /// <typeparam name="TKey">The type of the key.</typeparam>
    /// <param name="key">The key.</param>
    /// <param name="value">What the property holds.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<TKey>(out TKey key, TKey? value)
    {
        key = value!;

        // A value is in no box to be compared with null, also where nothing is optimized yet.
        return typeof(TKey).IsValueType || value is not null;
    }

    /// <inheritdoc cref="Is{TKey}(out TKey, TKey)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is<TKey>(out TKey key, TKey? value)
        where TKey : struct
    {
        key = value.GetValueOrDefault();
        return value.HasValue;
    }
}
