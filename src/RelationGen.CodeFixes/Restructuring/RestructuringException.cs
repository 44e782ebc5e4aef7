namespace RelationGen.CodeFixes.Restructuring;

/// <summary>What is asked for cannot be done; the message says why, as a sentence for whoever asked.</summary>
internal sealed class RestructuringException(string message) : Exception(message);
