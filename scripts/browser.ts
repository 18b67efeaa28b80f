import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const named: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    path.join(homedir(), 'Applications/Google Chrome.app/Contents/MacOS/Google Chrome'),
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

function ofPlaywright(): string[] {
  try {
    return [chromium.executablePath()];
  } catch {
    return [];
  }
}

/**
 * Path of a Chromium or Chrome on this machine: `CHROME_PATH` first, then the usual places, then one
 * that playwright has fetched. Throws with a remedy where there is none.
 */
export function findBrowser(
  env: NodeJS.ProcessEnv = process.env,
  exists: (file: string) => boolean = existsSync,
  platform: NodeJS.Platform = process.platform,
): string {
  const wished = env.CHROME_PATH;
  if (wished !== undefined && wished !== '') {
    if (exists(wished)) return wished;
    throw new Error(
      `Unexpected CHROME_PATH "${wished}", expected the path of Chromium or Chrome, correct it or unset it`,
    );
  }
  const found = [...(named[platform] ?? []), ...ofPlaywright()].find(exists);
  if (found !== undefined) return found;
  throw new Error(
    'Unexpected machine without a browser, expected Chromium or Chrome, install one (on Debian: apt-get install chromium) or set CHROME_PATH',
  );
}

/** Starts the browser without a window. In a container as root its sandbox cannot work. */
export async function launchBrowser(): ReturnType<typeof chromium.launch> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findBrowser(),
    args: [...(root ? ['--no-sandbox'] : []), '--disable-dev-shm-usage'],
  });
}
