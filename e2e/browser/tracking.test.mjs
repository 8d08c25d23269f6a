import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, site } from './chromium.mjs';

let browser;
let context;
let page;
const reading = [];
const foreign = [];
const cookies = [];
// Every kind of page there is.
const PAGES = ['', '?lang=ru', 'en', 'ru', 'en?letter=R', 'en/kafka', 'en/raft', 'search', 'search?q=raft', 'settings',
  'settings?lang=ru', 'analytics', 'api', 'en/nothing-here', 'nowhere'];

before(async () => {
  browser = await launch();
  context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/reading')) reading.push(`${request.method()} ${path}`);
    if (!request.url().startsWith(site)) foreign.push(request.url());
  });
  page.on('response', async (response) => {
    const header = await response.headerValue('set-cookie').catch(() => null);
    if (header) cookies.push(`${response.url()} ${header}`);
  });
});
after(() => browser.close());

// Everything a browser can keep for a site.
const kept = async () => ({
  cookies: await context.cookies(),
  ...(await page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }))),
});
const nothing = { cookies: [], local: {}, session: {}, databases: [], caches: [], workers: 0 };

const toggle = () => page.getByRole('switch').or(page.getByRole('checkbox')).first();

const visit = async (path) => {
  await page.goto(`${site}${path}`);
  await page.waitForLoadState('load');
};

test('knows nothing about a reader who did not opt in', async () => {
  for (const path of PAGES) {
    await visit(path);
    assert.deepEqual(await kept(), nothing, path);
  }

  assert.deepEqual(reading, []);
  assert.deepEqual(foreign, []);
  assert.deepEqual(cookies, []);
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
  reading.length = 0;

  await page.locator('#tracking-receipt').waitFor();
  for (const path of PAGES) {
    await visit(path);
    assert.deepEqual(await kept(), nothing, path);
  }

  assert.deepEqual(reading, []);
  assert.deepEqual(foreign, []);
  assert.deepEqual(cookies, []);
});

test('a browser that asks not to be tracked keeps the toggle off', async () => {
  const asking = await browser.newPage({ extraHTTPHeaders: { 'Sec-GPC': '1', DNT: '1' } });
  await asking.goto(`${site}settings`);

  const choice = asking.getByRole('switch').or(asking.getByRole('checkbox')).first();

  assert.equal(await choice.isChecked(), false);
  await asking.getByText('asks sites not to track you').first().waitFor();
  await asking.close();
});
