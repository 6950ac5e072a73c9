using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace NetworksPortal.ExemptionHours;

internal sealed class HourReminderMapping : IEntityTypeConfiguration<HourReminder>
{
    public void Configure(EntityTypeBuilder<HourReminder> reminder)
    {
        reminder.ToTable("HourReminders");
        reminder.HasKey(r => r.Month);
    }
}
