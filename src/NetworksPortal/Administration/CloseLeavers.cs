using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.Administration.Lists;
using NetworksPortal.Employees;
using NetworksPortal.Persistence;

namespace NetworksPortal.Administration;

public sealed record Leaver(EmployeeId Id, string Name, string Email);

/// <summary>What a list of leavers would do.</summary>
/// <param name="Leaving">Accounts that would close.</param>
/// <param name="Closed">Addresses of accounts that are closed already.</param>
/// <param name="Unknown">Addresses without an account.</param>
/// <param name="Errors">Lines for which nothing is done at all.</param>
public sealed record LeaversPlan(
    IReadOnlyList<Leaver> Leaving, IReadOnlyList<string> Closed, IReadOnlyList<string> Unknown, IReadOnlyList<FileError> Errors);

/// <summary>
/// Closes the accounts on a list, as <see cref="CloseAccount"/> closes one. One transaction: all of them or none. Done again, it changes
/// nothing.
/// </summary>
public sealed class CloseLeavers(PortalDb db, ILookupNormalizer normalizer, Administrators administrators, AccountClosing closing, Residue residue)
{
    public async Task<LeaversPlan> Plan(EmployeeId by, IReadOnlyList<LeaverRow> rows, CancellationToken ct)
    {
        var known = await db.Employees.AsNoTracking()
            .Select(e => new { e.Id, e.Name, e.NormalizedUserName, e.Active })
            .ToDictionaryAsync(e => e.NormalizedUserName!, ct);
        var (leaving, closed, unknown, errors) = (new List<Leaver>(), new List<string>(), new List<string>(), new List<FileError>());
        foreach (var row in rows)
        {
            switch (known.GetValueOrDefault(normalizer.NormalizeName(row.Email)))
            {
                case null:
                    unknown.Add(row.Email);
                    break;
                case { Active: false }:
                    closed.Add(row.Email);
                    break;
                case var account when account.Id == by.Value:
                    errors.Add(new(row.Line, "Yourself"));
                    break;
                case var account:
                    leaving.Add(new(new(account.Id), account.Name, row.Email));
                    break;
            }
        }

        return new(leaving, closed, unknown, errors);
    }

    /// <returns>How many accounts were open, and are closed now.</returns>
    /// <exception cref="RuleViolation"><c>LastAdministrator</c>, or <c>Yourself</c>.</exception>
    public async Task<int> Handle(EmployeeId by, IReadOnlyCollection<EmployeeId> leavers, CancellationToken ct)
    {
        Rules.Demand(!leavers.Contains(by), "Yourself", "File");
        await using var transaction = await administrators.Begin(ct);
        var ids = leavers.Select(leaver => leaver.Value).ToList();
        var employees = await db.Employees.Where(e => e.Active && EF.Parameter(ids).Contains(e.Id)).ToListAsync(ct);
        if (employees.Count > 0)
        {
            await closing.CloseAsync(by, employees, ct);
        }

        await transaction.CommitAsync(ct);
        await residue.SweepAsync(ct);
        return employees.Count;
    }
}
