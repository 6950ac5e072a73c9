using NetworksPortal.EndToEnd.Tests.Support;

namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>Nothing that members write makes a browser do something: not in the preview under a form, and not on a page that everybody reads.</summary>
public sealed class NastyMarkdownTests
{
    /// <summary>Tells of every script that the policy stopped, and of every request that it did.</summary>
    private const string Watch = "addEventListener('securitypolicyviolation', e => window.struck('the policy stopped ' + e.effectiveDirective + ' ' + e.blockedURI))";

    /// <summary>Puts each answer where the preview stands, and does to all of it what a person or a browser may do.</summary>
    private const string Preview = """
        async texts => {
          const area = document.querySelector('textarea[data-markdown]');
          const token = area.form.elements.namedItem('__RequestVerificationToken').value;
          const answers = await Promise.all(texts.map(text => fetch('/preview', { method: 'POST', headers: { RequestVerificationToken: token }, body: new URLSearchParams({ text }) })));
          for (const answer of answers) {
            if (!answer.ok) throw new Error(answer.status);
            area.nextElementSibling.innerHTML = await answer.text();
            window.poke(area.nextElementSibling);
          }
        }
        """;

    private const string Poke = """
        window.poke = part => {
          const harmless = ['http:', 'https:', 'mailto:', 'tel:'];
          if (!part.poked) part.addEventListener('click', e => { const link = e.target.closest('a'); if (!link || harmless.includes(link.protocol)) e.preventDefault(); }, { capture: true });
          part.poked = true;
          for (const element of part.querySelectorAll('*')) {
            if (element.localName === 'a' && !harmless.includes(element.protocol)) window.struck('a link to ' + element.href);
            for (const event of ['mouseover', 'mouseenter', 'focus', 'error', 'load', 'toggle', 'pointerdown', 'animationstart', 'click']) element.dispatchEvent(new MouseEvent(event, { bubbles: true, cancelable: true }));
          }
        };
        """;

    private const int Most = 7000;

    [Fact]
    public Task No_text_of_the_corpus_runs_a_script_or_asks_another_server() => PortalInBrowser.Play(scripts: true, async portal =>
    {
        var struck = new List<string>();
        var amina = await portal.SignIn("Amina");
        await amina.Page.ExposeFunctionAsync("struck", (string? how) => struck.Add(how ?? "a script ran"));
        await amina.Page.AddInitScriptAsync(Watch + ";" + Poke);
        amina.Page.Dialog += (_, dialog) =>
        {
            struck.Add("a dialog opened");
            _ = dialog.DismissAsync();
        };

        await amina.Open(portal.Space("link") + "/desk/events/plan");
        await amina.Page.EvaluateAsync(Preview, NastyMarkdown.All);

        await amina.Open(portal.Space("link") + "/desk/settings");
        await amina.Main.Locator("[name='Input.Story']").FillAsync(Story());
        await amina.Page.RunAndWaitForResponseAsync(
            () => amina.Main.Locator("form:has([name='Input.Story']) button").ClickAsync(), answer => answer.Request.Method == "GET" && answer.Ok && answer.Url.Contains("/space/", StringComparison.Ordinal));
        await amina.Open("/networks/link");
        await amina.Reads("struck()");
        await amina.Page.EvaluateAsync("poke(document.querySelector('main'))");

        Assert.True(NastyMarkdown.All.Count >= 150, $"{NastyMarkdown.All.Count} texts");
        Assert.True(struck.Count == 0, string.Join(Environment.NewLine, struck));
    });

    /// <summary>As many as one text has room for.</summary>
    private static string Story()
    {
        var story = "";
        foreach (var text in NastyMarkdown.All.Reverse().Where(text => !text.Contains("```", StringComparison.Ordinal) && !text.Contains('\0', StringComparison.Ordinal)))
        {
            story = story.Length + text.Length + 2 > Most ? story : story + "\n\n" + text;
        }

        return story.Trim();
    }
}
