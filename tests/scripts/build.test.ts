import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { holders, takeLock } from '../../scripts/build/lock.ts';
import { nodeFault } from '../../scripts/build/node-version.ts';
import { inWords } from '../../scripts/build/report.ts';
import { foldersOf, recover, swap } from '../../scripts/build/swap.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'evenhand-build-'));
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
});

function fill(folder: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), text);
}

const read = (folder: string): string => readFileSync(path.join(folder, 'index.html'), 'utf8');

describe('the lock', () => {
  const lock = () => path.join(root, 'build.lock');

  it('keeps a second build out while the first runs', () => {
    const release = takeLock(lock());
    expect(holders(lock())).toEqual([process.pid]);
    expect(() => takeLock(lock())).toThrow(
      `Unexpected second build, process ${process.pid} is at it already, wait until it is done`,
    );
    release();
    takeLock(lock())();
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not mind what a process that is gone left behind, and takes it away', () => {
    writeFileSync(`${lock()}.999999999`, '');
    writeFileSync(`${lock()}.${process.pid}-1`, '');
    takeLock(lock())();
    expect(readdirSync(root)).toEqual([]);
  });

  it('does not mind one that is too old for its process number to mean anything', () => {
    const file = `${lock()}.${process.ppid}`;
    writeFileSync(file, '');
    expect(() => takeLock(lock())).toThrow(`process ${process.ppid} is at it already`);
    const yesterday = Date.now() / 1000 - 86_400;
    utimesSync(file, yesterday, yesterday);
    takeLock(lock())();
    expect(readdirSync(root)).toEqual([]);
  });
});

describe('the swap', () => {
  it('puts the new site in the place of the old and leaves nothing beside', () => {
    const folders = foldersOf(root);
    fill(folders.site, 'old');
    fill(folders.next, 'new');
    swap(folders);
    expect(read(folders.site)).toBe('new');
    expect([folders.next, folders.previous].filter((one) => existsSync(one))).toEqual([]);
  });

  it('brings the old site back after an interruption between the two renames', () => {
    const folders = foldersOf(root);
    fill(folders.previous, 'old');
    fill(folders.next, 'half');
    recover(folders);
    expect(read(folders.site)).toBe('old');
    expect(existsSync(folders.next)).toBe(false);
  });

  it('keeps the new site after an interruption behind the two renames', () => {
    const folders = foldersOf(root);
    fill(folders.previous, 'old');
    fill(folders.site, 'new');
    recover(folders);
    expect(read(folders.site)).toBe('new');
    expect(existsSync(folders.previous)).toBe(false);
  });
});

describe('messages', () => {
  it('name the Node.js that is too old and the way round', () => {
    expect(nodeFault('20.19.4')).toBe(
      'Unexpected Node.js 20.19.4, expected 22.12 or later, use `npm run build`, which brings its own',
    );
    expect(nodeFault('22.11.0')).toContain('22.11.0');
    expect(nodeFault('22.12.0')).toBeUndefined();
    expect(nodeFault('24.0.0')).toBeUndefined();
  });

  it('say durations as people do', () => {
    expect([820.4, 4234, 125_000].map(inWords)).toEqual(['820 ms', '4.2 s', '2 min 5 s']);
  });

  it('name a browser path that leads nowhere, and where none is found', () => {
    expect(() => findBrowser({ CHROME_PATH: '/no/chrome' }, () => false, 'linux')).toThrow(
      'Unexpected CHROME_PATH "/no/chrome", expected the path of Chromium or Chrome, correct it or unset it',
    );
    expect(() => findBrowser({}, () => false, 'linux')).toThrow(
      'Unexpected machine without a browser, expected Chromium or Chrome, install one (on Debian: apt-get install chromium) or set CHROME_PATH',
    );
    expect(findBrowser({}, (file) => file === '/usr/bin/google-chrome', 'linux')).toBe(
      '/usr/bin/google-chrome',
    );
  });
});
