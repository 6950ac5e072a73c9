namespace NetworksPortal.Web.Authorization;

/// <summary>
/// The one table of addresses and who may open them. The start fails for a page that it lacks; a test walks the
/// real endpoints against it.
/// </summary>
public static class RouteTable
{
    private static readonly Dictionary<string, Access> Rows = new(StringComparer.Ordinal)
    {
        ["/"] = Access.Anyone,
        ["/networks/{slug}"] = Access.Anyone,
        ["/networks/{slug}/agenda.ics"] = Access.Anyone,
        ["/accessibility"] = Access.Anyone,
        ["/privacy"] = Access.Anyone,
        ["/preferences"] = Access.Anyone,
        ["/preview"] = Access.Employee,
        ["/error/{code}"] = Access.Anyone,
        ["/health"] = Access.Anyone,
        ["/statements/verify"] = Access.Anyone,
        ["/account/signin"] = Access.Anyone,
        ["/account/signout"] = Access.Anyone,
        ["/account/second-step"] = Access.Anyone,
        ["/account/second-step/set-up"] = Access.Anyone,
        ["/account/forgot"] = Access.Anyone,
        ["/account/reset"] = Access.Token,
        ["/account/activate"] = Access.Token,
        ["/account/setup"] = Access.Token,
        ["/account/password"] = Access.Employee,
        ["/account/erased"] = Access.Anyone,

        ["/join/{slug}"] = Access.Employee,
        ["/me"] = Access.Employee,
        ["/me/privacy"] = Access.Employee,
        ["/me/second-factor"] = Access.Employee,
        ["/me/calendar"] = Access.Employee,
        ["/calendar/{link}/agenda.ics"] = Access.Token,
        ["/me/data"] = Access.Employee,
        ["/me/erase"] = Access.Employee,
        ["/me/statement"] = Access.Employee,
        ["/me/statement.pdf"] = Access.Employee,
        ["/insights"] = Access.Employee,
        ["/insights/what-hr-sees"] = Access.Employee,
        ["/insights/{period}"] = Access.Employee,
        ["/insights/{period}.csv"] = Access.Employee,
        ["/insights/{period}/{chart}.svg"] = Access.Employee,

        ["/space/{key}"] = Access.Member,
        ["/space/{key}/people"] = Access.Member,
        ["/space/{key}/me"] = Access.Member,
        ["/space/{key}/leave"] = Access.Member,
        ["/space/{key}/charter"] = Access.Member,
        ["/space/{key}/core"] = Access.Member,
        ["/space/{key}/claims"] = Access.Member,
        ["/space/{key}/events"] = Access.Member,
        ["/space/{key}/events/past"] = Access.Member,
        ["/space/{key}/events/{id}"] = Access.Member,
        ["/space/{key}/events/{id}/afspraak.ics"] = Access.Member,
        ["/space/{key}/events/{id}/verslag.md"] = Access.Member,
        ["/space/{key}/events/{id}/files/{file}"] = Access.Member,
        ["/space/{key}/polls/{id}"] = Access.Member,

        ["/space/{key}/desk"] = Access.Core,
        ["/space/{key}/desk/members"] = Access.Core,
        ["/space/{key}/desk/members/{id}"] = Access.Core,
        ["/space/{key}/desk/invitations"] = Access.Core,
        ["/space/{key}/desk/role"] = Access.Core,
        ["/space/{key}/desk/close"] = Access.Core,
        ["/space/{key}/desk/events/plan"] = Access.Core,
        ["/space/{key}/desk/events/{id}/change"] = Access.Core,
        ["/space/{key}/desk/polls/new"] = Access.Core,
        ["/space/{key}/desk/events/{id}/invite"] = Access.Core,
        ["/space/{key}/desk/events/{id}/attendance"] = Access.Core,
        ["/space/{key}/desk/events/{id}/papers"] = Access.Core,
        ["/space/{key}/desk/events/{id}/together"] = Access.Core,
        ["/space/{key}/desk/together/{id}"] = Access.Core,
        ["/space/{key}/desk/budget"] = Access.Core,
        ["/space/{key}/desk/budget/claims"] = Access.Core,
        ["/space/{key}/desk/budget/enter"] = Access.Core,
        ["/space/{key}/desk/budget/file"] = Access.Core,
        ["/space/{key}/desk/budget/receipts/{id}"] = Access.Core,
        ["/space/{key}/desk/budget/rules"] = Access.Core,
        ["/space/{key}/desk/budget/year"] = Access.Core,
        ["/space/{key}/desk/budget/{id}"] = Access.Core,
        ["/space/{key}/desk/hours"] = Access.Core,
        ["/space/{key}/desk/hours/evidence"] = Access.Core,
        ["/space/{key}/desk/hours/shares"] = Access.Core,
        ["/space/{key}/desk/hours/{id}"] = Access.Core,
        ["/space/{key}/desk/settings"] = Access.Core,
        ["/space/{key}/desk/log"] = Access.Core,
        ["/space/{key}/desk/handover"] = Access.Core,

        ["/office"] = Access.Hr,
        ["/office/networks"] = Access.Hr,
        ["/office/grants"] = Access.Hr,
        ["/office/grants/carry"] = Access.Hr,
        ["/office/grants/{slug}/money"] = Access.Hr,
        ["/office/grants/{slug}/hours"] = Access.Hr,
        ["/office/grants/{slug}/consultation"] = Access.Hr,

        ["/rooms"] = Access.Facilities,
        ["/rooms/new"] = Access.Facilities,
        ["/rooms/{id}"] = Access.Facilities,

        ["/admin"] = Access.Administrator,
        ["/admin/accounts/new"] = Access.Administrator,
        ["/admin/accounts/{id}"] = Access.Administrator,
        ["/admin/import"] = Access.Administrator,
        ["/admin/leavers"] = Access.Administrator,
        ["/admin/log"] = Access.Administrator,
        ["/admin/organisation"] = Access.Administrator,
        ["/admin/organisation/mail"] = Access.Administrator,
    };

    public static IReadOnlyDictionary<string, Access> All => Rows;

    /// <param name="template">A route template, with or without its constraints: <c>space/{key}/events/{id:guid}</c>.</param>
    public static Access? Find(string template) => Rows.TryGetValue(Plain(template), out var access) ? access : null;

    /// <summary>The template as the table writes it: with a leading slash, without constraints.</summary>
    public static string Plain(string template)
    {
        var parts = template.TrimStart('/').Split('/').Select(part =>
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            var close = part.IndexOf('}', StringComparison.Ordinal);
            return colon > 0 && close > colon ? part[..colon] + part[close..] : part;
        });
        return "/" + string.Join('/', parts);
    }
}
