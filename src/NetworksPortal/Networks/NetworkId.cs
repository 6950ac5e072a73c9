namespace NetworksPortal.Networks;

public readonly record struct NetworkId(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
