using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration.Organisation;

/// <summary>The organisation's name and the theme of its pages.</summary>
public sealed class ChangeOrganisation(PortalDb db, AdministrationLog log)
{
    /// <param name="by">The administrator.</param>
    /// <param name="name">Null where the configuration says it.</param>
    /// <param name="theme">Null where the configuration says it. That there is such a file is for the caller to see to.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task Handle(EmployeeId by, string? name, string? theme, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var settings = await db.OneOrganisationAsync(ct);
        var changed = new List<string>();
        if (name is not null && name != settings.Name)
        {
            settings.Rename(name);
            changed.Add("Name");
        }

        if (theme is not null && theme != settings.Theme)
        {
            settings.Wear(theme);
            changed.Add("Theme");
        }

        await db.NoteOrganisationAsync(log, by, changed, ct);
        await transaction.CommitAsync(ct);
    }

    /// <summary>A name may be empty: then the portal does not say whose it is.</summary>
    /// <exception cref="RuleViolation"><c>OrganisationTooLong</c> or <c>OrganisationOdd</c>.</exception>
    public static string CheckName(string? typed)
    {
        var name = string.Join(' ', (typed ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Rules.Demand(name.Length <= OrganisationSettings.NameLength, "OrganisationTooLong", "Name", OrganisationSettings.NameLength);
        // It stands in the heads of mails, where a mark of direction or control could forge what follows.
        Rules.Demand(!name.Any(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate || "<>\"\\".Contains(c)), "OrganisationOdd", "Name");
        return name;
    }
}
