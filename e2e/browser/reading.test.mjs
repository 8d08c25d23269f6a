import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { content, launch, site } from './chromium.mjs';

let browser;
let page;
const complaints = [];

before(async () => {
  browser = await launch();
  page = await browser.newPage();
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
});
after(() => browser.close());

test('opens a chapter and follows a link to a heading of another', async () => {
  await page.goto(`${site}en/kafka`);
  assert.match(await page.locator('h1').first().innerText(), /Apache Kafka/);

  await page.locator('main a[href="/en/raft#terms"]').first().click();

  await page.waitForURL(`${site}en/raft#terms`);
  assert.match(await page.locator('h1').first().innerText(), /Raft/);
});

test('shows who links here, and leads there', async () => {
  await page.goto(`${site}en/raft`);

  await page.locator('a[href="/en/zookeeper"]').first().click();

  await page.waitForURL(`${site}en/zookeeper`);
});

test('shows a saved file on the open page without a reload', async () => {
  await page.goto(`${site}en/raft`);
  await page.evaluate(() => {
    window.sameDocument = true;
  });

  const text = 'Leaders are elected by majority.';
  await writeFile(join(content, 'en/raft.md'), `# Raft\n\n${text}\n\n## Terms\n\nCounted.\n`);

  await page.getByText(text).waitFor({ timeout: 30_000 });
  assert.equal(await page.evaluate(() => window.sameDocument), true);
});

test('works without JavaScript', async () => {
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(`${site}en/kafka`);

  await plain.locator('main a[href="/en/raft#terms"]').first().click();

  await plain.waitForURL(`${site}en/raft#terms`);
  await plain.close();
});

test('raises no error in the console', () => {
  assert.deepEqual(complaints, []);
});
