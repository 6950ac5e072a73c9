using System.Net;
using AngleSharp.Html.Dom;
using NetworksPortal.Web.Tests.Support;

namespace NetworksPortal.Web.Tests.Holding;

/// <summary>Somebody who sends forms one after the other until the portal is gone, and remembers which of them it acknowledged.</summary>
internal abstract class Poster
{
    private readonly CookieContainer cookies;

    protected Poster(CookieContainer cookies) => this.cookies = cookies;

    public int Acknowledged { get; private set; }

    /// <param name="program">The portal.</param>
    /// <param name="sending">Told before a form leaves.</param>
    public async Task WorkAsync(ServingProgram program, Action sending)
    {
        using var visitor = program.Visit(cookies);
        try
        {
            while (true)
            {
                await PostAsync(visitor, sending);
                Acknowledged++;
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // It was killed; whatever was under way may be there or not.
        }
    }

    /// <summary>After the next start: everything acknowledged is there, and nothing that was never sent.</summary>
    public async Task CheckAsync(ServingProgram program, Database portal)
    {
        using var visitor = program.Visit(cookies);
        await CheckAsync(visitor, portal);
    }

    protected abstract Task PostAsync(Visitor visitor, Action sending);

    protected abstract Task CheckAsync(Visitor visitor, Database portal);

    protected static void Demand(HttpResponseMessage answer, HttpStatusCode status) => Assert.Equal(status, answer.StatusCode);
}

/// <summary>Answers one meeting over and over, each time with another number of what they need.</summary>
internal sealed class Answering(CookieContainer cookies, string meeting) : Poster(cookies)
{
    private static readonly string[] Answers = ["Yes", "Maybe", "No"];

    private int sent;
    private int kept = -1;

    protected override async Task PostAsync(Visitor visitor, Action sending)
    {
        var number = sent + 1;
        var page = await visitor.OpenAsync(meeting);
        var form = (IHtmlFormElement)page.QuerySelector(Meetings.Form)!;
        var values = Visitor.Values(form).Where(v => v.Key is not ("Input.Answer" or "Input.Needs"))
            .Append(new("Input.Answer", Answers[number % Answers.Length])).Append(new("Input.Needs", $"nood {number}")).ToList();
        sending();
        sent = number;
        using var answer = await visitor.PostAsync(form.GetAttribute("action")!, values);
        Demand(answer, HttpStatusCode.Redirect);
        kept = number;
    }

    protected override async Task CheckAsync(Visitor visitor, Database portal)
    {
        var page = await visitor.OpenAsync(meeting);
        var needs = page.Needs();
        if (!needs.StartsWith("nood ", StringComparison.Ordinal))
        {
            Assert.True(kept < 0, $"{meeting}: an answer that was acknowledged is gone.");
            return;
        }

        var number = int.Parse(needs[5..], System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(number, kept, sent);
        Assert.Equal(Answers[number % Answers.Length], page.Chosen());
        kept = number;
    }
}

/// <summary>Logs a quarter of an hour over and over, each time with a new key.</summary>
internal sealed class Logs(CookieContainer cookies, string space) : Poster(cookies)
{
    private readonly HashSet<string> sent = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> kept = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task PostAsync(Visitor visitor, Action sending)
    {
        var key = Guid.NewGuid().ToString();
        var page = await visitor.OpenAsync($"{space}/desk/hours");
        var form = (IHtmlFormElement)page.QuerySelector(Logging.Form)!;
        var values = Visitor.Values(form).Where(v => v.Key is not ("Input.Form" or "Input.Hours"))
            .Append(new("Input.Form", key)).Append(new("Input.Hours", "0,25")).ToList();
        sending();
        sent.Add(key);
        var answer = await visitor.PostAsync(form.GetAttribute("action")!, values);
        while (answer.StatusCode == HttpStatusCode.OK && (await Visitor.ParseAsync(answer)).QuerySelector("form:has([name='Input.Accepted'])") is IHtmlFormElement again)
        {
            // Read the warning and go on; a colleague who logs at this moment makes it another one.
            answer.Dispose();
            answer = await visitor.PostAsync(again.GetAttribute("action")!, Visitor.Values(again));
        }

        Demand(answer, HttpStatusCode.Redirect);
        answer.Dispose();
        kept.Add(key);
    }

    protected override async Task CheckAsync(Visitor visitor, Database portal)
    {
        var there = (await portal.ListAsync("SELECT Form FROM HourEntries WHERE Form IS NOT NULL")).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Empty(kept.Except(there, StringComparer.OrdinalIgnoreCase));
        kept.UnionWith(sent.Intersect(there, StringComparer.OrdinalIgnoreCase));
    }
}

/// <summary>Opens accounts: a row, an envelope in every network, a link, and a mail that tells of it, all of it or nothing.</summary>
internal sealed class Opening(CookieContainer cookies) : Poster(cookies)
{
    private readonly List<string> kept = [];
    private int sent;

    protected override async Task PostAsync(Visitor visitor, Action sending)
    {
        var email = $"nieuw{++sent}@stad.example";
        sending();
        using var answer = await visitor.SubmitAsync("/admin/accounts/new", "main form", new() { ["Input.Name"] = $"Nieuw {sent}", ["Input.Email"] = email });
        Demand(answer, HttpStatusCode.Redirect);
        kept.Add(email);
    }

    protected override async Task CheckAsync(Visitor visitor, Database portal)
    {
        var there = await portal.ListAsync("SELECT Email FROM Employees WHERE Email LIKE 'nieuw%'");
        Assert.Empty(kept.Except(there, StringComparer.Ordinal));
        Assert.Empty(await portal.ListAsync("SELECT e.Email FROM Employees e, Networks n WHERE NOT EXISTS (SELECT 1 FROM Envelopes v WHERE v.Employee = e.Id AND v.Network = n.Id)"));
        Assert.Empty(await portal.ListAsync("SELECT Email FROM Employees e WHERE Email LIKE 'nieuw%' AND NOT EXISTS (SELECT 1 FROM AccountLinks l WHERE l.Employee = e.Id)"));
    }

    /// <summary>Once nothing waits: one mail for each account that is there, and none for one that is not.</summary>
    public static async Task CheckMailsAsync(string directory, Database portal)
    {
        while ((await portal.ListAsync("SELECT count(*) FROM OutboxMails"))[0] != "0")
        {
            await Task.Yield();
        }

        var mails = Directory.GetFiles(Path.Combine(directory, "mail"), "*.eml").SelectMany(File.ReadLines)
            .Where(line => line.StartsWith("To: nieuw", StringComparison.Ordinal)).Select(line => line[4..].Trim()).Order(StringComparer.Ordinal);
        Assert.Equal((await portal.ListAsync("SELECT Email FROM Employees WHERE Email LIKE 'nieuw%'")).Order(StringComparer.Ordinal), mails);
    }
}
