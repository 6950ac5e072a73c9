namespace NetworksPortal.Administration.Lists;

public readonly record struct PreviewedListId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
