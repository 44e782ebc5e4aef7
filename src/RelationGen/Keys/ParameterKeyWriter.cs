using System.Data.Common;

namespace RelationGen;

/// <summary>Writes the parts of one key as the parameters <c>$1</c>, <c>$2</c> and so on, with their CLR values.</summary>
internal sealed class ParameterKeyWriter(DbCommand command, IParameters parameters) : KeyWriter
{
    public override void Write(bool value) => Add(value);

    public override void Write(byte value) => Add(value);

    public override void Write(sbyte value) => Add(value);

    public override void Write(short value) => Add(value);

    public override void Write(ushort value) => Add(value);

    public override void Write(int value) => Add(value);

    public override void Write(uint value) => Add(value);

    public override void Write(long value) => Add(value);

    public override void Write(ulong value) => Add(value);

    public override void Write(string value) => Add(value);

    public override void Write(Guid value) => Add(value);

    public override void Write(DateTime value) => Add(value);

    public override void Write(DateOnly value) => Add(value);

    public override void Write(byte[] value) => Add(value);

    private void Add(object value) => parameters.Add(command, value);
}
