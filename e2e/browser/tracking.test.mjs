import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { launch, site } from './chromium.mjs';

const TEMPLATES = new URL('../../publish/src/main/jte/', import.meta.url);

// Every kind of page there is, under the name of its template.
const KINDS = {
  home: ['', '?lang=ru'],
  language: ['en', 'ru'],
  list: ['en?letter=R'],
  chapter: ['en/kafka', 'en/raft'],
  search: ['search', 'search?q=raft'],
  settings: ['settings', 'settings?lang=ru'],
  analytics: ['analytics', 'analytics?lang=ru&days=7&chapter=en%2Fraft'],
  api: ['api'],
  'graph-overview': ['graph', 'graph?lang=ru', 'graph?from=en%2Fkafka&to=en%2Fraft'],
  'graph-list': ['graph?orphans=in', 'graph?orphans=out'],
  entity: ['graph/topic:log'],
  error: ['en/nothing-here', 'nowhere'],
};
// What is no page, but can be opened in a browser.
const FILES = ['feed.atom', 'sitemap.xml', 'robots.txt', 'api/v1/chapters/en/raft', 'api/v1/revisions/en/raft',
  'api/v1/openapi.json', 'health/ready'];
const ADDRESSES = [...Object.values(KINDS).flat(), ...FILES];
const NOWHERE = KINDS.error;

// One reader's browser, with everything it asks and keeps.
class Reader {
  static async of(browser) {
    const reader = new Reader();
    reader.context = await browser.newContext();
    reader.page = await reader.context.newPage();
    reader.asked = new Set();
    reader.traces = new Set();
    reader.page.on('request', (request) => reader.note(request));
    reader.page.on('response', async (response) => {
      const header = await response.headerValue('set-cookie').catch(() => null);
      if (header) reader.traces.add(`a cookie from ${response.url()}`);
    });
    return reader;
  }

  note(request) {
    const url = new URL(request.url());
    this.asked.add(`${request.method()} ${request.url()} ${request.postData() ?? ''}`);
    if (url.pathname.startsWith('/reading')) this.traces.add(`told ${request.method()} ${url.pathname}`);
    if (!request.url().startsWith(site)) this.traces.add(`asked elsewhere: ${request.url()}`);
    if (!['GET', 'HEAD'].includes(request.method())) this.traces.add(`sent ${request.method()} ${url.pathname}`);
  }

  async visit(path) {
    const answer = await this.page.goto(`${site}${path}`);
    await this.page.waitForLoadState('load');
    for (const each of await this.kept()) this.traces.add(`keeps ${each} after /${path}`);
    return answer;
  }

  // Everything a browser can keep for a site.
  async kept() {
    const cookies = (await this.context.cookies()).map(({ name }) => `cookie ${name}`);
    return [...cookies, ...await this.page.evaluate(async () => [
      ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
      ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
      ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
      ...(globalThis.caches ? await caches.keys() : []).map((name) => `cache ${name}`),
      ...(await navigator.serviceWorker?.getRegistrations() ?? []).map(() => 'service worker'),
    ])];
  }
}

let browser;
let reader;
let page;
let stranger;

before(async () => {
  browser = await launch();
  reader = await Reader.of(browser);
  page = reader.page;
  stranger = await Reader.of(browser);
});
after(() => browser.close());

test('visits every kind of page there is', async () => {
  const names = (await readdir(TEMPLATES)).filter((name) => name.endsWith('.jte'));
  const pages = [];
  for (const name of names) {
    if ((await readFile(new URL(name, TEMPLATES), 'utf8')).includes('@template.layout(')) pages.push(name.slice(0, -4));
  }

  assert.deepEqual(Object.keys(KINDS).sort(), pages.sort());
});

const toggle = () => page.getByRole('switch').or(page.getByRole('checkbox')).first();

const visit = (path) => reader.visit(path);

test('knows nothing about a reader who did not opt in', async () => {
  for (const path of ADDRESSES) {
    const answer = await visit(path);
    assert.equal(answer.status(), NOWHERE.includes(path) ? 404 : 200, path);
  }

  assert.deepEqual([...reader.traces], []);
});

// Whatever told readers apart would make them ask different things.
test('two readers ask the very same things', async () => {
  for (const path of ADDRESSES) await stranger.visit(path);

  assert.deepEqual([...stranger.asked].sort(), [...reader.asked].sort());
});

test('the search finds whatever is planted', async () => {
  const planted = await Reader.of(browser);
  await planted.context.route('**/planted', (route) => route.fulfill({ headers: { 'Set-Cookie': 'id=1' }, body: '' }));
  await planted.visit('settings');
  await planted.page.evaluate(async () => {
    localStorage.setItem('id', '1');
    sessionStorage.setItem('visit', '1');
    await new Promise((done) => Object.assign(indexedDB.open('ids'), { onsuccess: done }));
    await caches.open('ids');
    await fetch('/planted').catch(() => {});
    navigator.sendBeacon('/reading/events', '{}');
    document.createElement('img').src = 'http://127.0.0.1:1/pixel.gif?id=1';
  });

  await planted.visit('search');

  const found = [...planted.traces].sort().join('\n');
  for (const what of ['cookie id', 'localStorage id', 'sessionStorage visit', 'database ids', 'cache ids',
    'told POST /reading/events', 'sent POST /reading/events']) {
    assert.ok(found.includes(what), `${what} is not in\n${found}`);
  }
  await planted.context.close();
});

test('keeps a chosen theme and language in the browser alone', async () => {
  const chooser = await Reader.of(browser);
  await chooser.visit('settings');
  await chooser.page.locator('input[name="theme"][value="dark"]').check();
  await chooser.page.locator('input[name="language"][value="ru"]').check();

  await chooser.visit('en/raft');

  assert.equal(await chooser.page.evaluate(() => document.documentElement.dataset.theme), 'dark');
  assert.deepEqual((await chooser.kept()).sort(), ['localStorage language', 'localStorage theme']);
  assert.deepEqual([...chooser.asked].filter((each) => !stranger.asked.has(each)), []);
  await chooser.context.close();
});

test('the toggle is off until it is clicked', async () => {
  await visit('settings');

  assert.equal(await toggle().isChecked(), false);
});

test('sends the event of an opened chapter once the reader opted in', async () => {
  await visit('settings');
  const consent = page.waitForResponse((r) => r.url().endsWith('/reading/consent'));
  await toggle().click();
  assert.ok((await consent).ok());

  const sent = page.waitForResponse((r) => r.url().endsWith('/reading/events'));
  await visit('en/raft');

  assert.ok((await sent).ok());
});

test('shows readers what they have read', async () => {
  await visit('settings');

  await page.locator('#tracking-progress a[href="/en/raft"]').waitFor();
});

test('sends nothing more once the reader opted out', async () => {
  await visit('settings');
  const erased = page.waitForResponse(
    (r) => r.url().endsWith('/reading/consent') && r.request().method() === 'DELETE');
  await toggle().click();
  assert.ok((await erased).ok());
  await page.locator('#tracking-receipt').waitFor();
  reader.asked.clear();
  reader.traces.clear();

  for (const path of ADDRESSES) await visit(path);

  assert.deepEqual([...reader.traces], []);
  assert.deepEqual([...reader.asked].filter((each) => !stranger.asked.has(each)), []);
});

test('a browser that asks not to be tracked keeps the toggle off', async () => {
  const asking = await browser.newPage({ extraHTTPHeaders: { 'Sec-GPC': '1', DNT: '1' } });
  await asking.goto(`${site}settings`);

  const choice = asking.getByRole('switch').or(asking.getByRole('checkbox')).first();

  assert.equal(await choice.isChecked(), false);
  await asking.getByText('asks sites not to track you').first().waitFor();
  await asking.close();
});
