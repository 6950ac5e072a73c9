using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Employees;
using NetworksPortal.Memberships;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

/// <summary>What an import would do, before it is done. Closed accounts stay closed.</summary>
public sealed record ImportPlan(
    IReadOnlyList<AccountDraft> New, IReadOnlyList<AccountDraft> Changed, IReadOnlyList<AccountDraft> Same, IReadOnlyList<AccountDraft> Closed);

/// <summary>
/// Brings accounts in line with a list. One transaction: all of it or nothing. Done again, it changes nothing. Accounts
/// that the list does not name are left alone.
/// </summary>
public sealed class ImportAccounts(PortalDb db, ILookupNormalizer normalizer, AccountOpening opening, AdministrationLog log)
{
    public async Task<ImportPlan> Plan(IReadOnlyList<AccountDraft> drafts, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking()
            .Select(e => new { e.NormalizedUserName, e.Name, e.Language, e.Active })
            .ToDictionaryAsync(e => e.NormalizedUserName!, ct);
        var byFate = drafts.ToLookup(draft => known.GetValueOrDefault(normalizer.NormalizeName(draft.Email)) switch
        {
            null => Fate.New,
            { Active: false } => Fate.Closed,
            var account when account.Name == draft.Name && account.Language == draft.Language => Fate.Same,
            _ => Fate.Changed,
        });
        return new([.. byFate[Fate.New]], [.. byFate[Fate.Changed]], [.. byFate[Fate.Same]], [.. byFate[Fate.Closed]]);
    }

    public async Task<ImportPlan> Handle(EmployeeId by, IReadOnlyList<AccountDraft> drafts, bool sendLinks, CancellationToken ct)
    {
        await using var transaction = await WriteScope.BeginAsync(db, ct);
        var plan = await Plan(drafts, ct);
        foreach (var employee in await opening.Open(plan.New, ct))
        {
            if (sendLinks)
            {
                opening.SendLink(employee);
            }
        }

        await Change(plan.Changed, ct);
        await log.AddAsync(by, AdministrationAction.AccountsImported, detail: $"+{plan.New.Count} ~{plan.Changed.Count}", ct: ct);
        await db.SaveChangesAsync(ct);
        await db.RenewRosterStampAsync(ct);
        await transaction.CommitAsync(ct);
        return plan;
    }

    private async Task Change(IReadOnlyList<AccountDraft> drafts, CancellationToken ct)
    {
        foreach (var some in drafts.Chunk(500))
        {
            var byName = some.ToDictionary(draft => normalizer.NormalizeName(draft.Email));
            var names = byName.Keys.ToList();
            foreach (var employee in await db.Employees.Where(e => names.Contains(e.NormalizedUserName!)).ToListAsync(ct))
            {
                var draft = byName[employee.NormalizedUserName!];
                employee.Rename(draft.Name);
                employee.Speak(draft.Language);
            }
        }
    }

    private enum Fate { New, Changed, Same, Closed }
}
