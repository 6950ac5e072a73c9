// Signs in as each person of the demo, follows the links that they see, and keeps each page, the list of addresses and the cookies.
// usage: node crawl.mjs ADDRESS FOLDER
import { mkdirSync, writeFileSync } from 'node:fs';

const [, , root, folder] = process.argv;
const password = 'Samen-2026!';
const people = { visitor: null, member: 'dina@stad.example', core: 'amina@stad.example', hr: 'hr@stad.example', administrator: 'it@stad.example', facilities: 'zalen@stad.example' };
const mostOfOneKind = 2;

class Browser {
  cookies = new Map();

  async ask(path, body) {
    const answer = await fetch(root + path, {
      method: body ? 'POST' : 'GET', redirect: 'manual', body,
      headers: { Cookie: this.header, 'Accept-Language': 'nl' },
    });
    for (const set of answer.headers.getSetCookie()) {
      const [name, ...value] = set.split(';')[0].split('=');
      this.cookies.set(name, value.join('='));
    }
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text(), location: answer.headers.get('location') };
  }

  get header() { return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '); }

  async signIn(email) {
    const form = (await this.ask('/account/signin')).text;
    const token = /__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(form)[1];
    const answer = await this.ask('/account/signin', new URLSearchParams({ 'Input.Email': email, 'Input.Password': password, __RequestVerificationToken: token }));
    if (answer.status !== 302) { throw new Error(`${email} was not let in (${answer.status}).`); }
  }
}

// Two meetings are one kind of page.
const kindOf = address => address.split('?')[0].replace(/[0-9a-f]{32}|[0-9a-f-]{36}/g, '{id}').replace(/\/\d+(?=\/|$)/g, '/{id}')
  .replace(/(\/space\/)[^/]+/, '$1{key}') + '?' + [...new URLSearchParams(address.split('?')[1] ?? '').keys()].sort().join('&');

for (const [name, email] of Object.entries(people)) {
  const browser = new Browser();
  if (email) { await browser.signIn(email); }
  const [seen, kinds, pages, waiting] = [new Set(), new Map(), [], ['/', '/me', '/office', '/rooms', '/admin', '/accessibility', '/privacy']];
  mkdirSync(`${folder}/${name}`, { recursive: true });
  while (waiting.length > 0) {
    const address = waiting.shift().split('#')[0];
    const count = kinds.get(kindOf(address)) ?? 0;
    if (seen.has(address) || count >= mostOfOneKind || address.startsWith('/account/signout')) { continue; }
    seen.add(address);
    kinds.set(kindOf(address), count + 1);
    const answer = await browser.ask(address);
    if (answer.location?.startsWith('/')) { waiting.push(answer.location); }
    if (answer.status >= 500) { console.error(`${name}: ${address} answered ${answer.status}`); process.exitCode = 1; }
    if (answer.status !== 200 || !answer.type.startsWith('text/html')) { continue; }
    pages.push(address);
    writeFileSync(`${folder}/${name}/${String(pages.length).padStart(3, '0')}.html`, answer.text);
    for (const [, href] of answer.text.matchAll(/<a [^>]*href="([^"]+)"/g)) {
      const link = href.replaceAll('&amp;', '&');
      if (link.startsWith('/')) { waiting.push(link); }
    }
  }
  writeFileSync(`${folder}/${name}/addresses`, pages.map((page, i) => `${String(i + 1).padStart(3, '0')} ${page}`).join('\n') + '\n');
  writeFileSync(`${folder}/${name}/cookie`, browser.header);
  console.log(`${name}: ${pages.length} pages`);
}
