// Opens every chapter named in a file and tells of each script that ran, each refused by the policy, and each
// request to another host: node hostile/visit.mjs IDS_FILE, with the site's address in SITE.
import { readFile } from 'node:fs/promises';
import { launch, site } from '../chromium.mjs';

const TABS = 4;
const LOAD = 120_000; // of a machine with other things to do
const ids = (await readFile(process.argv[2], 'utf8')).split('\n').filter(Boolean);
const harm = [];

const browser = await launch();
const context = await browser.newContext();
await context.addInitScript(() => {
  for (const name of ['alert', 'prompt', 'confirm', 'print']) {
    window[name] = () => { window.ran = name; };
  }
  window.refused = [];
  document.addEventListener('securitypolicyviolation', (event) =>
    window.refused.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
});
await context.route('**/*', (route) => {
  const url = route.request().url();
  if (url.startsWith(site)) return route.continue();
  harm.push(`asked ${url}`);
  return route.abort();
});

const tabs = await Promise.all(Array.from({ length: TABS }, () => context.newPage()));
let next = 0;
await Promise.all(tabs.map(async (page) => {
  let id;
  page.on('dialog', (dialog) => { harm.push(`${id}: dialog`); dialog.dismiss(); });
  page.on('pageerror', (error) => harm.push(`${id}: ${error.message}`));
  while (next < ids.length) {
    id = ids[next++];
    try {
      await page.goto(site + id.split('/').map(encodeURIComponent).join('/'), { waitUntil: 'load', timeout: LOAD });
    } catch (error) {
      harm.push(`${id}: ${error.message}`);
      continue;
    }
    const { ran, refused, left } = await page.evaluate((expected) => ({
      ran: window.ran, refused: window.refused, left: location.href.startsWith(expected) ? '' : location.href,
    }), site);
    if (ran !== undefined) harm.push(`${id}: a script ran (${ran})`);
    if (left) harm.push(`${id}: went to ${left}`);
    for (const each of refused) harm.push(`${id}: the policy had to refuse ${each}`);
  }
}));
await browser.close();

console.log(`${ids.length} pages visited, ${harm.length} times harm`);
for (const each of harm.slice(0, 40)) console.log(`  ${each}`);
process.exit(harm.length === 0 && ids.length > 0 ? 0 : 1);
