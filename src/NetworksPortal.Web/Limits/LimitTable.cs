namespace NetworksPortal.Web.Limits;

/// <summary>What a form that is sent to an address costs, or could be guessed by it.</summary>
public enum Limit
{
    /// <summary>Whatever a signed-in person writes.</summary>
    Write,

    /// <summary>A password or a code of the second step.</summary>
    SignIn,

    /// <summary>A link by mail, or a password chosen by one.</summary>
    Link,

    /// <summary>A code that could be guessed.</summary>
    Code,

    /// <summary>Something that sends mails to others.</summary>
    Mail,
}

/// <summary>The one table of what is limited more narrowly than everything that is sent. A test holds it against the table of addresses.</summary>
public static class LimitTable
{
    private static readonly Dictionary<string, Limit> Rows = new(StringComparer.Ordinal)
    {
        ["/account/signin"] = Limit.SignIn,
        ["/account/second-step"] = Limit.SignIn,
        ["/account/second-step/set-up"] = Limit.SignIn,
        ["/account/forgot"] = Limit.Link,
        ["/account/reset"] = Limit.Link,
        ["/account/activate"] = Limit.Link,
        ["/account/setup"] = Limit.Link,
        ["/join/{slug}"] = Limit.Code,
        ["/statements/verify"] = Limit.Code,

        ["/admin/accounts/new"] = Limit.Mail,
        ["/admin/accounts/{id}"] = Limit.Mail,
        ["/admin/import"] = Limit.Mail,
        ["/admin/organisation/mail"] = Limit.Mail,
        ["/space/{key}/events/{id}"] = Limit.Mail,
        ["/space/{key}/desk/members"] = Limit.Mail,
        ["/space/{key}/desk/members/{id}"] = Limit.Mail,
        ["/space/{key}/desk/close"] = Limit.Mail,
        ["/space/{key}/desk/events/{id}/change"] = Limit.Mail,
        ["/space/{key}/desk/events/{id}/invite"] = Limit.Mail,
        ["/space/{key}/desk/events/{id}/together"] = Limit.Mail,
        ["/space/{key}/desk/together/{id}"] = Limit.Mail,
        ["/space/{key}/polls/{id}"] = Limit.Mail,
        ["/space/{key}/desk/budget/claims"] = Limit.Mail,
    };

    public static IReadOnlyDictionary<string, Limit> All => Rows;

    /// <param name="template">As <see cref="Authorization.RouteTable"/> writes it.</param>
    public static Limit Find(string template) => Rows.GetValueOrDefault(template, Limit.Write);
}
