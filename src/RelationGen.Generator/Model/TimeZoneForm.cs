namespace RelationGen.Generator.Model;

/// <summary>How a <c>DateTime</c> column stands to time zones, by its declared type.</summary>
internal enum TimeZoneForm
{
    /// <summary>The declaration does not say.</summary>
    Unknown,

    /// <summary><c>timestamp</c> or <c>date</c>: no time zone.</summary>
    None,

    /// <summary><c>timestamptz</c>: a moment, held in UTC.</summary>
    Utc,
}
