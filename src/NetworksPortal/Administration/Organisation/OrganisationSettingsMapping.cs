using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.Administration.Organisation;

internal sealed class OrganisationSettingsMapping : IEntityTypeConfiguration<OrganisationSettings>
{
    public void Configure(EntityTypeBuilder<OrganisationSettings> settings)
    {
        settings.ToTable("OrganisationSettings", table => table.HasCheckConstraint("CK_OrganisationSettings_One", "\"Id\" = 1"));
        settings.HasKey(s => s.Id);
        settings.Property(s => s.Id).ValueGeneratedNever();
        settings.Property(s => s.Name).HasMaxLength(OrganisationSettings.NameLength);
        settings.Property(s => s.Theme).HasMaxLength(50);
        settings.Property(s => s.MailTransport).HasConversion<string>().HasMaxLength(10);
        settings.Property(s => s.MailHost).HasMaxLength(255);
        settings.Property(s => s.MailUser).HasMaxLength(200);
        settings.Property(s => s.MailFrom).HasMaxLength(200);
        settings.Property(s => s.PasswordBlob).HasMaxLength(300);
        settings.Ignore(s => s.Server);
        settings.Ignore(s => s.Password);
    }
}
