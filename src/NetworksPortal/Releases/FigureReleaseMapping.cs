using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Releases;

internal sealed class FigureReleaseMapping : IEntityTypeConfiguration<FigureRelease>
{
    public void Configure(EntityTypeBuilder<FigureRelease> release)
    {
        release.ToTable("FigureReleases");
        release.HasKey(r => r.Period);
        release.Property(r => r.Period).HasMaxLength(FigureRelease.PeriodLength);
        release.Property(r => r.Sha256).HasMaxLength(FigureRelease.HashLength);
        release.Property(r => r.Reason).HasMaxLength(FigureRelease.ReasonLength);
        release.Property(r => r.Mark).HasMaxLength(HMACSHA256.HashSizeInBytes);
    }
}
