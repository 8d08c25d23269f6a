// The script of the toggle alone, against a server that can be told to fail.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch } from './chromium.mjs';

const SITE = 'http://chapterhouse.test';
const SCRIPTS = new URL('../../publish/src/main/resources/site/', import.meta.url);
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'";

let browser;
let context;
let page;
let asked;
let answer;
let scripts;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

const html = (body, head = '') => `<!doctype html><html lang="en"><head>${head}
  <script type="module" src="/site/tracking.js"></script></head><body>${body}</body></html>`;
const SETTINGS = html(`<section id="tracking" data-text-version="2">
  <label><input type="checkbox" id="tracking-toggle" autocomplete="off" disabled> Count</label>
  <p id="tracking-status"></p><dl id="tracking-receipt" hidden></dl>
  <div id="tracking-own" hidden><p id="tracking-none"></p><ol id="tracking-progress"></ol>
  <button id="tracking-download">Download</button></div></section>`);
const chapter = (id) => html(`<main id="main"><article class="prose"><h1>Raft</h1><p>Text.</p>
  <h2 id="terms">Terms</h2><p style="height: 3000px">Long.</p><h2 id="end">End</h2><p>The end.</p>
  </article><p class="tracking-hint" data-on="It is on." data-on-way="Settings"><span>It is off.</span>
  <a href="/settings">Turn it on</a></p></main>`, `<meta name="chapter" content="${id}">`);

const soon = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const proof = (name, seconds = 900) => ({ proof: name, expiresAt: soon(seconds), now: soon(0) });
const works = {
  'POST /reading/consent': () => [201, { reader: 'the-reader', ...proof('first') }],
  'DELETE /reading/consent': () => [200, { erased: { events: 1, cancelled: 0, tombstones: 1 }, at: soon(0) }],
  'POST /reading/progress': () => [200, { chapters: [{ chapter: 'en/raft', last: soon(0), sections: 2, seconds: 60, finished: true }] }],
  'POST /reading/own': () => [200, { consent: {}, events: [{ chapter: 'en/raft' }] }],
  'POST /reading/proofs': () => [200, proof('renewed')],
  'POST /reading/events': () => [200, { stored: 1 }],
};

beforeEach(async () => {
  asked = [];
  scripts = [];
  answer = { ...works };
  context = await browser.newContext();
  page = await context.newPage();
  await context.route(`${SITE}/**`, async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname;
    if (path.startsWith('/site/')) {
      scripts.push(path);
      const body = await readFile(new URL(path.slice('/site/'.length), SCRIPTS));
      return route.fulfill({ contentType: 'text/javascript', body });
    }
    if (path.startsWith('/api/v1/chapters/')) return route.fulfill({ json: { title: 'Raft, the algorithm' } });
    if (path.startsWith('/reading')) {
      const step = `${request.method()} ${path}`;
      asked.push({ step, body: request.postDataJSON(), type: request.resourceType() });
      const reply = answer[step]();
      if (!reply) return route.abort();
      return route.fulfill({ status: reply[0], json: reply[1] });
    }
    const body = path === '/settings' ? SETTINGS : chapter(path.slice(1));
    return route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': CSP }, body });
  });
});
afterEach(() => context.close());

const steps = () => asked.map(({ step }) => step).filter((step) => step !== 'POST /reading/progress');
const batches = () => asked.filter(({ step }) => step === 'POST /reading/events').map(({ body }) => body);
const events = () => {
  const byId = new Map(batches().flatMap((body) => body.events).map((event) => [event.eventId, event]));
  return [...byId.values()];
};
const open = (path) => page.goto(`${SITE}/${path}`);
const status = (text) => page.locator('#tracking-status').filter({ hasText: text }).waitFor();
const told = async (number) => {
  await waitFor(() => batches().length >= number);
  await page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') === null);
};
const keys = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

async function turnOn() {
  await open('settings');
  await page.locator('#tracking-toggle').click();
  await status('On in this browser');
}

test('keeps and asks nothing until the toggle is clicked', async () => {
  await open('en/raft');
  await open('settings');
  await status('Off');

  assert.deepEqual(asked, []);
  assert.deepEqual(await keys(), []);
  assert.deepEqual([...new Set(scripts)].filter((path) => /recorder|consent/.test(path)), ['/site/tracking-consent.js']);
});

test('loads nothing but the toggle itself on a chapter until it is on', async () => {
  await open('en/raft');

  assert.deepEqual(scripts, ['/site/tracking.js']);
  assert.equal(await page.locator('.tracking-hint').innerText(), 'It is off. Turn it on');
});

test('tells of an opened chapter with proof and visit, never with the id', async () => {
  await turnOn();

  await open('en/raft');
  await told(1);

  const [body] = batches();
  assert.equal(body.proof, 'first');
  assert.equal(body.events[0].chapter, 'en/raft');
  assert.match(body.visit, /^[0-9a-f]{8}-[0-9a-f]{4}-4/);
  assert.ok(!JSON.stringify(body).includes('the-reader'));
});

test('asks for a new proof when the old one is refused, and tells the same event again', async () => {
  await turnOn();
  answer['POST /reading/events'] = () => {
    answer['POST /reading/events'] = works['POST /reading/events'];
    return [401, {}];
  };

  await open('en/raft');
  await told(2);

  const [first, second] = batches();
  assert.equal(second.proof, 'renewed');
  assert.deepEqual(second.events[0], first.events[0]);
});

test('tells what the server missed on the next page, under the same id', async () => {
  await turnOn();
  answer['POST /reading/events'] = () => null;
  await open('en/raft');
  await waitFor(() => batches().length > 0);
  await page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') !== null);
  answer['POST /reading/events'] = works['POST /reading/events'];

  await open('en/raft');
  await page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') === null);

  assert.deepEqual(batches().at(-1).events[0], batches()[0].events[0]);
});

test('forgets everything when turned off', async () => {
  await turnOn();
  await open('en/raft');
  await told(1);

  await open('settings');
  await page.locator('#tracking-toggle').click();
  await status('Erased');

  assert.deepEqual(asked.find(({ step }) => step === 'DELETE /reading/consent').body, { reader: 'the-reader' });
  assert.match(await page.locator('#tracking-receipt').innerText(), /Events erased\s*1/);
  assert.deepEqual(await keys(), []);
});

test('stops at once without the server, and asks for the erasure again', async () => {
  await turnOn();
  answer['DELETE /reading/consent'] = () => null;
  await page.locator('#tracking-toggle').click();
  await status('asked for again');
  assert.deepEqual(await keys(), ['chapterhouse.erase']);
  answer['DELETE /reading/consent'] = works['DELETE /reading/consent'];

  await open('en/raft');
  await page.waitForFunction(() => localStorage.length === 0);

  assert.deepEqual(steps().slice(-2), ['DELETE /reading/consent', 'DELETE /reading/consent']);
});

test('stays off when the server does not answer', async () => {
  answer['POST /reading/consent'] = () => null;
  await open('settings');

  await page.locator('#tracking-toggle').click();
  await status('did not work');

  assert.equal(await page.locator('#tracking-toggle').isChecked(), false);
  assert.deepEqual(await keys(), []);
});

test('forgets everything when the server knows of no consent', async () => {
  await turnOn();
  answer['POST /reading/events'] = () => [401, {}];
  answer['POST /reading/proofs'] = () => [401, {}];

  await open('en/raft');
  await page.waitForFunction(() => localStorage.length === 0);

  assert.deepEqual(await keys(), []);
});

test('shows that the browser asks not to be tracked', async () => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }));

  await open('settings');
  await status('asks sites not to track you');

  assert.equal(await page.locator('#tracking-toggle').isChecked(), false);
});

test('tells of headings, time and the end, and only once each', async () => {
  await turnOn();
  await open('en/raft');
  await page.locator('#end').scrollIntoViewIfNeeded();
  const has = (kind) => events().some((event) => event.kind === kind);

  await waitFor(() => has('CHAPTER_FINISHED') && has('TIME_VISIBLE'), 60);

  const told = events().map(({ kind, section, dwellSeconds }) => section ?? dwellSeconds ?? kind);
  assert.deepEqual(new Set(told).size, told.length);
  assert.ok(told.includes('end') && told.includes(10));
});

test('tells what waits with a beacon when the page is left', async () => {
  await turnOn();
  await open('en/raft');
  await told(1);
  await page.locator('#end').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') !== null);

  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

  await waitFor(() => asked.some(({ step, type }) => step === 'POST /reading/events' && type === 'ping'));
});

test('tells from which chapter the reader came', async () => {
  await turnOn();
  await open('en/raft');
  await told(1);

  await open('en/kafka');
  await waitFor(() => events().some(({ chapter }) => chapter === 'en/kafka'));

  const opened = events().filter(({ kind }) => kind === 'CHAPTER_OPENED');
  assert.deepEqual(opened.map(({ chapter, cameFrom }) => [chapter, cameFrom]),
    [['en/raft', undefined], ['en/kafka', 'en/raft']]);
  assert.equal(new Set(batches().map(({ visit }) => visit)).size, 1);
});

test('begins a new visit after half an hour', async () => {
  await turnOn();
  await open('en/raft');
  await told(1);
  await page.evaluate(() => {
    const kept = JSON.parse(sessionStorage.getItem('chapterhouse.visit'));
    sessionStorage.setItem('chapterhouse.visit', JSON.stringify({ ...kept, at: kept.at - 31 * 60_000 }));
  });

  await open('en/kafka');
  await waitFor(() => events().some(({ chapter }) => chapter === 'en/kafka'));

  assert.equal(new Set(batches().map(({ visit }) => visit)).size, 2);
  assert.equal(events().at(-1).cameFrom, undefined);
});

test('shows readers their own progress and lets them download what is held', async () => {
  await turnOn();
  await page.getByText('Raft, the algorithm').waitFor();
  assert.match(await page.locator('#tracking-progress').innerText(), /finished/);

  const [download] = await Promise.all([
    page.waitForEvent('download'), page.locator('#tracking-download').click()]);

  assert.equal(download.suggestedFilename(), 'reading.json');
});

test('says on chapters that it is on', async () => {
  await turnOn();

  await open('en/raft');

  assert.equal(await page.locator('.tracking-hint').innerText(), 'It is on. Settings');
});

test('erases what was collected under an older text and asks anew', async () => {
  await turnOn();
  answer['POST /reading/events'] = () => [401, {}];
  answer['POST /reading/proofs'] = () => [401, { type: '/problems/consent-outdated' }];

  await open('en/raft');
  await page.waitForFunction(() => localStorage.length === 0);

  assert.equal(steps().at(-1), 'DELETE /reading/consent');
});

async function waitFor(condition, seconds = 30) {
  const end = Date.now() + seconds * 1000;
  while (!condition() && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
  assert.ok(condition());
}
