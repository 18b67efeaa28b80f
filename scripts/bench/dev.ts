import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../browser.ts';
import { plain } from '../plain-env.ts';
import { copyTree, linkPackages } from './working-copy.ts';
import type { Settings } from './benches.ts';
import type { Measure } from './measure.ts';

export interface DevMeasure {
  /** Milliseconds from a save until the open page shows the new sentence, one for each save. */
  shown: number[];
  /** From a save with a fault until the overlay names its place. */
  faultMs: number;
  /** What the overlay said. */
  fault: string;
  /** From mending it until the page stands without the overlay. */
  mendedMs: number;
}

/** Milliseconds between two saves. */
const pause = 4000;

/** Milliseconds to wait for anything at most, also on a busy machine. */
const patience = 240_000;

const slug = 'kap-first-session-felt-wasted';

/** Times of the development server, by the clock. */
export async function devMeasures({ root, rounds }: Settings): Promise<Measure[]> {
  const { shown, faultMs, mendedMs } = await measureDev(root, rounds);
  const ms = (name: string, value: number): Measure => ({ name, value, unit: 'ms' });
  return [
    ...shown.map((value, at) => ms(`save ${at + 1} shown on the open page`, value)),
    ms('a fault over the page', faultMs),
    ms('the fault taken away again', mendedMs),
  ];
}

/** Runs the development server on a copy of the working tree and edits a source beside an open page. */
export async function measureDev(project: string, rounds: number): Promise<DevMeasure> {
  const copy = await mkdtemp(join(tmpdir(), 'evenhand-dev-'));
  copyTree(project, copy);
  linkPackages(project, copy);
  const child = spawn(process.execPath, [join(copy, 'scripts/dev.ts'), '--port', '0'], {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: plain(process.env),
  });
  const browser = await launchBrowser();
  try {
    const base = await addressOf(child);
    const context = await browser.newContext();
    context.setDefaultTimeout(patience);
    const page = await context.newPage();
    await page.goto(`${base}sources/${slug}/`);
    return await edit(page, join(copy, `reviews/sources/${slug}.md`), rounds);
  } finally {
    await browser.close();
    child.kill('SIGTERM');
    await new Promise((resolve) => child.once('close', resolve));
    await rm(copy, { recursive: true, force: true });
  }
}

async function edit(page: Page, path: string, rounds: number): Promise<DevMeasure> {
  const before = await readFile(path, 'utf8');
  const told = (round: number) => `The writer was sick in round number ${round} of this text.`;
  const shown: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // Nobody saves again while the page still loads; the whole analysis is under way by then.
    if (round > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    shown.push(
      await timed(
        () => writeFile(path, `${before}- ${told(round)}\n`),
        () => page.getByText(told(round)).first().waitFor(),
      ),
    );
  }
  const overlay = page.locator('vite-error-overlay');
  const broken = `${before}- Write to somebody@example.org for more.\n`;
  const faultMs = await timed(
    () => writeFile(path, broken),
    () => overlay.waitFor({ state: 'attached' }),
  );
  const fault =
    (await overlay.locator('#message-content, .message-body').first().textContent()) ?? '';
  // A page that is opened while the fault stands must say so as well; a reload could cross one by the server.
  const later = await page.context().newPage();
  await later.goto(page.url(), { waitUntil: 'commit' });
  await later.locator('vite-error-overlay').waitFor({ state: 'attached' });
  await later.close();
  const mendedMs = await timed(
    () => writeFile(path, before),
    () => overlay.waitFor({ state: 'detached' }),
  );
  return { shown, faultMs, fault, mendedMs };
}

async function timed(save: () => Promise<void>, seen: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await save();
  await seen();
  return Math.round(performance.now() - began);
}

/** The address that the server prints when it is ready. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    child.stdout?.on('data', (part: Buffer) => {
      printed += part.toString();
      const found = /http:\/\/localhost:\d+\//.exec(printed);
      if (found) resolve(found[0]);
    });
    child.once('exit', () => {
      reject(new Error(`The development server ended before it was ready: ${printed}`));
    });
  });
}
