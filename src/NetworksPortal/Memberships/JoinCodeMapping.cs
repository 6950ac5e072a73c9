using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Memberships;

internal sealed class JoinCodeMapping : IEntityTypeConfiguration<JoinCode>
{
    public void Configure(EntityTypeBuilder<JoinCode> code)
    {
        code.ToTable("JoinCodes");
        code.HasKey(c => c.Hash);
        code.HasIndex(c => c.Network);
        code.Property(c => c.Purpose).HasConversion<string>().HasMaxLength(12);
    }
}
