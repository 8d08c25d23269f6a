// The charts of the dashboard alone, drawn from tables as the page has them.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch, site } from './chromium.mjs';

let browser;
let csp;

before(async () => {
  browser = await launch();
  csp = (await fetch(`${site}analytics`)).headers.get('content-security-policy');
});
after(() => browser.close());

const table = (kind, heads, rows) => `<section class="figures"><h2>Figures</h2><details open><summary>As a table</summary>
  <table data-chart="${kind}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table></details></section>`;
const value = (name) => `<th class="value">${name}</th>`;
const days = [1, 2, 3].map((day) => `<tr><td><time datetime="2026-11-0${day}">November ${day}</time></td>
  <td class="value">${day * 10}</td><td class="value">0</td></tr>`).join('');
const chapters = ['Raft', 'A chapter whose title is far too long for any phone there is'].map((title, i) =>
  `<tr><td>${i + 1}</td><td><a href="/en/raft">${title}</a></td><td class="value">${30 - i * 10}</td></tr>`).join('');
const PAGE = `<!doctype html><html lang="en"><head><meta name="viewport" content="width=device-width">
  <link rel="stylesheet" href="/site/site.css"><link rel="stylesheet" href="/site/uplot.css"></head><body><main><div class="analytics">
  ${table('lines', `<th>Day</th>${value('Opened')}${value('Finished')}`, days)}
  ${table('bars', `<th>No.</th><th>Chapter</th>${value('Readers')}`, chapters)}
  ${table('lines', `<th>Day</th>${value('Opened')}${value('Finished')}`, days.slice(0, days.indexOf('</tr>') + 5))}
  </div></main><script defer src="/site/uplot.js"></script><script type="module" src="/site/figures.js"></script></body></html>`;

async function open(options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  await page.route('**/figures-of-a-test', (route) => route.fulfill({
    contentType: 'text/html; charset=utf-8', headers: { 'Content-Security-Policy': csp }, body: PAGE }));
  await page.goto(`${site}figures-of-a-test`);
  return { page, complaints };
}

// Pixels that have a colour, of each chart.
const drawn = (page) => page.$$eval('.chart canvas', (all) => all.map((canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let coloured = 0;
  for (let i = 3; i < data.length; i += 4) if (data[i] > 0) coloured++;
  return coloured;
}));

for (const [name, options] of Object.entries({
  'a wide screen': { viewport: { width: 1280, height: 800 } },
  'a phone in the dark': { viewport: { width: 390, height: 800 }, colorScheme: 'dark' },
})) {
  test(`draws every table on ${name}`, async () => {
    const { page, complaints } = await open(options);
    await page.waitForFunction(() => document.querySelectorAll('.chart canvas').length === 3);

    assert.ok((await drawn(page)).every((pixels) => pixels > 500), String(await drawn(page)));
    assert.equal(await page.locator('details[open]').count(), 0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    assert.deepEqual(complaints, []);
  });
}

test('names the series, and says figures of the day that is pointed at', async () => {
  const { page } = await open({ viewport: { width: 1280, height: 800 } });
  const key = page.locator('.key').first();
  assert.match(await key.innerText(), /Opened\s+Finished/);

  const box = await page.locator('.chart .u-over').first().boundingBox();
  await page.mouse.move(box.x + box.width - 2, box.y + 20);

  assert.match((await key.innerText()).replace(/\s+/g, ' '), /Opened 30 Finished 0 Nov 3/);
});
