// Debian's chromium, started anew for each test file with an empty profile.
import { chromium } from 'playwright-core';

export const site = process.env.SITE;
export const content = process.env.CONTENT;

export function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
