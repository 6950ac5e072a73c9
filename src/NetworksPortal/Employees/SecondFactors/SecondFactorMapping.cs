using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Employees.SecondFactors;

internal sealed class SecondFactorMapping : IEntityTypeConfiguration<SecondFactor>
{
    public void Configure(EntityTypeBuilder<SecondFactor> factor)
    {
        factor.ToTable("SecondFactors");
        factor.HasKey(f => f.Employee);
        factor.Property(f => f.Employee).ValueGeneratedNever();
        factor.Property(f => f.Blob).HasMaxLength(64);
        factor.Ignore(f => f.Key);
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> code)
    {
        code.ToTable("RecoveryCodes");
        code.HasKey(c => new { c.Employee, c.Hash });
        code.Property(c => c.Hash).HasMaxLength(32);
    }
}
