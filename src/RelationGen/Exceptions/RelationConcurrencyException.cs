namespace RelationGen;

/// <summary>
/// A row was changed by somebody else since it was read, so that it was neither updated nor deleted; nothing was written.
/// </summary>
/// <remarks><see cref="RelationChangeException.Keys"/> has the keys of the rows. Load them again to see what they hold, and
/// decide.</remarks>
/// <param name="message">What happened and what to do.</param>
/// <param name="inner">What caused it, or null.</param>
/// <example>
/// <code>
/// catch (RelationConcurrencyException)
/// {
///     Document current = (await Document.FindAsync(db, document.Id))!;
///     return View("Somebody was faster", current);
/// }
/// </code>
/// </example>
public sealed class RelationConcurrencyException(string message, Exception? inner = null) : RelationChangeException(message, inner);
