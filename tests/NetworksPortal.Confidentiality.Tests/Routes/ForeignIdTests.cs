using NetworksPortal.Confidentiality.Tests.Support;
using NetworksPortal.Web.Authorization;

namespace NetworksPortal.Confidentiality.Tests.Routes;

/// <summary>
/// Every handler of every page, by its own description, asked for what belongs to others: another network's meeting, cost, hour
/// or member, and a colleague's own hour. It answers as for an id that is nowhere, and changes nothing.
/// </summary>
public sealed class ForeignIdTests : IDisposable
{
    private const string Network = "aha";
    private const string Others = "roze-neuzekes";

    /// <summary>Who may open a page of that kind. Whoever is the most curious comes with every right that there is to have.</summary>
    private static readonly Dictionary<Access, string> Curious = new()
    {
        [Access.Anyone] = "bart", [Access.Token] = "bart", [Access.Employee] = "bart", [Access.Member] = "bart", [Access.Core] = "bart",
        [Access.Hr] = "hr", [Access.Facilities] = "zalen", [Access.Administrator] = "it",
    };

    private readonly Worlds.World world = new();

    public void Dispose() => world.Dispose();

    [Fact]
    public async Task Every_handler_answers_for_what_belongs_to_others_as_for_what_is_nowhere()
    {
        var known = await KnownIds.OfAsync(world.Portal);
        var foreign = await ForeignIds.OfAsync(world.Portal, Network, "bart@stad.example", Others);
        var forms = new Dictionary<string, IReadOnlyDictionary<string, FoundForm>>(StringComparer.Ordinal);
        var addresses = await world.Portal.EveryAddressAsync(known);
        foreach (var who in Curious.Values.Distinct(StringComparer.Ordinal))
        {
            // Only one of them is in a space, and so finds forms there.
            forms[who] = await FoundForm.AllAsync(await world.AsAsync(who), addresses.Where(address => who == Curious[Access.Member] || !address.StartsWith("/space/", StringComparison.Ordinal)));
        }

        var before = foreign.Rows(world.Directory);
        var faults = new List<string>();
        var asked = 0;
        foreach (var handler in await world.Portal.HandlersAsync())
        {
            var who = Curious[RouteTable.All[handler.Row]];
            foreach (var question in foreign.Questions(handler, forms[who].GetValueOrDefault($"{handler}"), forms[who].Values.First().Token))
            {
                asked++;
                faults.AddRange(await FaultsAsync(await world.AsAsync(who), handler, question));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Distinct(StringComparer.Ordinal)));
        Assert.True(asked > 50, $"Only {asked} questions were asked.");
        Assert.Equal(before, foreign.Rows(world.Directory));
    }

    private static async Task<IEnumerable<string>> FaultsAsync(Visitor visitor, PageHandler handler, Question question)
    {
        var theirs = await AskAsync(visitor, handler, question.Foreign);
        var nowhere = await AskAsync(visitor, handler, question.Unknown);
        var (one, other) = (theirs.With(question.ForeignId, "ID"), nowhere.With(question.UnknownId, "ID"));
        return one with { Length = 0 } != other with { Length = 0 } ? [$"{handler}, {question.What}: {one.DifferenceFrom(other)}"]
            : theirs.Status == 400 ? [$"{handler}, {question.What}: its form was not accepted at all"]
            : question.IsInAddress && theirs.Status != 404 ? [$"{handler}, {question.What}: answered {theirs.Status}"]
            : [];
    }

    private static async Task<Answer> AskAsync(Visitor visitor, PageHandler handler, Request request)
    {
        using var response = handler.Method == "GET" ? await visitor.GetAsync(request.Address) : await visitor.PostAsync(request.Address, request.Fields);
        return await Answer.OfAsync(response);
    }
}
