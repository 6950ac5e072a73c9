using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NetworksPortal.ExemptionHours.Shares;
using NetworksPortal.Memberships;
using NetworksPortal.Networks;
using NetworksPortal.Persistence;
using NodaTime;

namespace NetworksPortal.ExemptionHours;

/// <param name="Name">As the core team may read it; null for who is not there any more.</param>
/// <param name="Quarters">From the month's pool.</param>
/// <param name="OverShare">More than their part, or less where it is below zero.</param>
public sealed record PersonInMonth(string? Name, int Quarters, int OverShare);

/// <summary>Who is over or under in a month: one sum a person, and only where the network chose so before that month began.</summary>
public sealed class TeamMonth(PortalDb db, Rosters rosters, MonthShares shares)
{
    /// <returns>Null where the core team sees totals alone.</returns>
    public async Task<IReadOnlyList<PersonInMonth>?> Handle(Viewer viewer, YearMonth month, CancellationToken cancel = default)
    {
        if (!viewer.IsCore || !(await db.NetworkAsync(viewer.Network, cancel)).ShowsHoursByPerson(month))
        {
            return null;
        }

        var parts = await shares.Handle(viewer.Network, month, cancel);
        var sums = await db.Set<HourEntry>().Where(e => e.Network == viewer.Network && e.Month == month && e.Pool == HourPool.Own)
            .GroupBy(e => e.Persona).Select(g => new { Persona = g.Key, Quarters = g.Sum(e => e.Quarters) }).ToDictionaryAsync(g => g.Persona, g => g.Quarters, cancel);
        var roster = await rosters.OpenAsync(viewer.Network, cancel);
        var people = roster.CoreTeam.Select(member => member.Membership.Persona).Union(sums.Keys);
        return
        [
            .. people.Select(persona => new PersonInMonth(roster.NameOf(persona, forCore: true), sums.GetValueOrDefault(persona), sums.GetValueOrDefault(persona) - parts.Of(persona)))
                .OrderBy(person => person.Name is null).ThenBy(person => person.Name, StringComparer.Create(CultureInfo.CurrentCulture, ignoreCase: true)),
        ];
    }
}
