// The script of the toggle alone, against a server that can be told to fail.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { launch } from './chromium.mjs';

const SITE = 'http://chapterhouse.test';
const SCRIPT = new URL('../../publish/src/main/resources/site/tracking.js', import.meta.url);
const CSP = "default-src 'none'; script-src 'self'; connect-src 'self'";

let browser;
let context;
let page;
let asked;
let answer;

before(async () => {
  browser = await launch();
});
after(() => browser.close());

const html = (body, head = '') => `<!doctype html><html lang="en"><head>${head}
  <script type="module" src="/site/tracking.js"></script></head><body>${body}</body></html>`;
const SETTINGS = html(`<section id="tracking" data-text-version="1">
  <label><input type="checkbox" id="tracking-toggle" autocomplete="off"> Count</label>
  <p id="tracking-status"></p></section>`);
const CHAPTER = html('<h1>Raft</h1>', '<meta name="chapter" content="en/raft">');

const soon = (seconds) => new Date(Date.now() + seconds * 1000).toISOString();
const proof = (name, seconds = 900) => ({ proof: name, expiresAt: soon(seconds), now: soon(0) });
const works = {
  'POST /reading/consent': () => [201, { reader: 'the-reader', ...proof('first') }],
  'DELETE /reading/consent': () => [200, { erased: { events: 1 } }],
  'POST /reading/proofs': () => [200, proof('renewed')],
  'POST /reading/events': () => [200, { stored: 1 }],
};

beforeEach(async () => {
  asked = [];
  answer = { ...works };
  context = await browser.newContext();
  page = await context.newPage();
  await context.route(`${SITE}/**`, async (route) => {
    const request = route.request();
    const path = new URL(request.url()).pathname;
    if (path === '/site/tracking.js') {
      return route.fulfill({ contentType: 'text/javascript', body: await readFile(SCRIPT) });
    }
    if (path.startsWith('/reading')) {
      const step = `${request.method()} ${path}`;
      asked.push({ step, body: request.postDataJSON() });
      const reply = answer[step]();
      if (!reply) return route.abort();
      return route.fulfill({ status: reply[0], json: reply[1] });
    }
    const body = path === '/settings' ? SETTINGS : CHAPTER;
    return route.fulfill({ contentType: 'text/html', headers: { 'Content-Security-Policy': CSP }, body });
  });
});
afterEach(() => context.close());

const steps = () => asked.map(({ step }) => step);
const open = (path) => page.goto(`${SITE}/${path}`);
const status = (text) => page.locator('#tracking-status').filter({ hasText: text }).waitFor();
const told = (number) =>
  page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') === null).then(() =>
    assert.equal(steps().filter((step) => step === 'POST /reading/events').length, number));
const keys = () => page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);

async function turnOn() {
  await open('settings');
  await page.locator('#tracking-toggle').click();
  await status('On since');
}

test('keeps and asks nothing until the toggle is clicked', async () => {
  await open('en/raft');
  await open('settings');
  await status('Off');

  assert.deepEqual(steps(), []);
  assert.deepEqual(await keys(), []);
});

test('tells of an opened chapter with proof and visit, never with the id', async () => {
  await turnOn();

  await open('en/raft');
  await told(1);

  const { body } = asked.at(-1);
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

  const [first, second] = asked.filter(({ step }) => step === 'POST /reading/events');
  assert.equal(second.body.proof, 'renewed');
  assert.deepEqual(second.body.events, first.body.events);
});

test('tells what the server missed on the next page, under the same id', async () => {
  await turnOn();
  answer['POST /reading/events'] = () => null;
  await open('en/raft');
  await page.waitForFunction(() => sessionStorage.getItem('chapterhouse.unsent') !== null);
  answer['POST /reading/events'] = works['POST /reading/events'];

  await open('en/raft');
  await told(2);

  const [first, second] = asked.filter(({ step }) => step === 'POST /reading/events');
  assert.equal(second.body.events.length, 2);
  assert.deepEqual(second.body.events[0], first.body.events[0]);
});

test('forgets everything when turned off', async () => {
  await turnOn();
  await open('en/raft');
  await told(1);

  await open('settings');
  await page.locator('#tracking-toggle').click();
  await status('Erased');

  assert.deepEqual(asked.at(-1), { step: 'DELETE /reading/consent', body: { reader: 'the-reader' } });
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
