namespace NetworksPortal.Employees;

public readonly record struct EmployeeId(int Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
