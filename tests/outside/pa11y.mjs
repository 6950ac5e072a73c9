// Asks HTML_CodeSniffer, by pa11y in Chromium, of every page that crawl.mjs kept, as the person who saw it.
// usage: node pa11y.mjs ADDRESS FOLDER SETTINGS
import { readFileSync, readdirSync } from 'node:fs';
import pa11y from 'pa11y';
import puppeteer from 'puppeteer';

const [, , root, folder, settings] = process.argv;
const { standard, ignore } = JSON.parse(readFileSync(settings));
const browser = await puppeteer.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const kinds = new Set();
let faults = 0;
for (const person of readdirSync(folder)) {
  const cookie = readFileSync(`${folder}/${person}/cookie`, 'utf8');
  for (const line of readFileSync(`${folder}/${person}/addresses`, 'utf8').trim().split('\n')) {
    const address = line.slice(4);
    const kind = address.replace(/[0-9a-f]{32}|[0-9a-f-]{36}/g, '{id}').replace(/\?.*/, '');
    if (kinds.has(kind)) { continue; }
    kinds.add(kind);
    const { issues } = await pa11y(root + address, { browser, standard, timeout: 60000, headers: { Cookie: cookie } });
    for (const issue of issues.filter(issue => !ignore.some(rule => rule.code === issue.code && issue.context?.includes(rule.context)))) {
      faults++;
      console.log(`${person} ${address}: ${issue.code} ${issue.message} — ${issue.selector} — ${issue.context?.slice(0, 160)}`);
    }
  }
}
await browser.close();
console.error(`accessibility: ${kinds.size} pages`);
process.exitCode = faults > 0 ? 1 : 0;
