namespace RelationGen;

/// <summary>The keys that a loader has yet to send.</summary>
internal interface IKeySource
{
    /// <summary>The type of the keys.</summary>
    Type KeyType { get; }

    /// <summary>The number of parts of each key.</summary>
    int KeyParts { get; }

    /// <summary>Writes the next key by its generated code.</summary>
    void WriteNext(KeyWriter writer);
}

/// <summary>A list of keys that a statement can be sent with, more than once.</summary>
internal interface IKeyList : IKeySource
{
    int Count { get; }

    /// <summary>Begins the list anew for the next statement.</summary>
    void Rewind();
}
