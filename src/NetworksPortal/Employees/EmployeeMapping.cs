using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Employees;

internal sealed class EmployeeMapping : IEntityTypeConfiguration<Employee>
{
    public void Configure(EntityTypeBuilder<Employee> employee)
    {
        employee.ToTable("Employees");
        employee.Property(e => e.Name).HasMaxLength(Employee.NameLength);
        employee.Property(e => e.Language).HasMaxLength(10);
        employee.Ignore(e => e.EmployeeId);
    }
}
