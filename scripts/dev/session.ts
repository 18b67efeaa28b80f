import { spawn, type ChildProcess } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasFault } from '../../src/fault.ts';
import { read } from '../../src/pipeline/read.ts';
import { applyRules } from '../../src/rules/index.ts';
import { inWords } from '../build/report.ts';
import { reporters } from '../check/reporters.ts';
import { today } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { Kept } from './kept.ts';
import { lists, oneALine, readDataset } from './lists.ts';
import { quick } from './quick.ts';
import type { Overlay } from './overlay.ts';
import type { Dataset, ParsedCorpus } from '../../src/types.ts';
import type { VFile } from 'vfile';

/** Milliseconds without a save before the whole corpus is analysed again. */
const quiet = 1500;

/**
 * Follows the corpus while somebody edits it. A saved source is read at once and its pages written; the
 * whole analysis, which takes longer, follows in a process of its own when the keyboard rests, and
 * only what it finds different is written.
 */
export class Session {
  readonly #root: string;
  readonly #overlay: Overlay;
  readonly #kept = new Kept();
  #contents = new Map<string, string>();
  /** Contents of the files that passed every rule; a fault that lies between two of them is looked for anew. */
  #passed = new Map<string, string>();
  /** Paths saved and not yet shown: a fault elsewhere holds them back. */
  readonly #pending = new Set<string>();
  #last: Dataset | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #child: ChildProcess | undefined;

  constructor(root: string, overlay: Overlay) {
    this.#root = root;
    this.#overlay = overlay;
  }

  /** Takes up the dataset that the whole analysis wrote, and keeps the corpus it was made from. */
  async begin(): Promise<void> {
    const corpus = await read(this.#root);
    this.#contents = new Map(corpus.files.map(({ path, contents }) => [path, contents]));
    this.#last = await readDataset(join(this.#root, '.cache/dataset')).catch(() => undefined);
    const parsed = this.#kept.parse(corpus);
    this.#holdAgainstRules(parsed);
    // Nothing was saved yet: this only warms what the first save will need.
    const slug = parsed.sources[0]?.slug;
    if (this.#last && slug) quick(this.#last, parsed, new Set([slug]), this.#kept.tag);
  }

  /** After a save: shows it, or its faults, and orders the whole analysis. Never throws. */
  async saved(): Promise<void> {
    const began = performance.now();
    this.end();
    const corpus = await read(this.#root);
    for (const path of this.#changed(corpus.files)) this.#pending.add(path);
    const parsed = this.#kept.parse(corpus);
    this.#holdAgainstRules(parsed);
    const faulty = parsed.files.filter(hasFault);
    if (faulty.length > 0) {
      this.#tell(faulty);
      return;
    }
    this.#overlay.clear();
    const changed = [...this.#pending].sort();
    this.#pending.clear();
    const slugs = changed.map((path) => /^reviews\/sources\/(.+)\.md$/.exec(path)?.[1]);
    if (this.#last && changed.length > 0 && slugs.every((slug) => slug !== undefined)) {
      const next = quick(this.#last, parsed, new Set(slugs), this.#kept.tag);
      await this.#write(next);
      this.#last = next;
      this.#overlay.reload();
      process.stderr.write(
        `${changed.join(', ')} shown after ${inWords(performance.now() - began)}\n`,
      );
    }
    this.#timer = setTimeout(() => {
      this.#analyseAll();
    }, quiet);
  }

  /** Gives up the whole analysis that waits or runs. */
  end(): void {
    clearTimeout(this.#timer);
    this.#child?.kill();
    this.#child = undefined;
  }

  #holdAgainstRules(parsed: ParsedCorpus): void {
    const contents = (path: string) => this.#contents.get(path) ?? '';
    applyRules(parsed, today(), [], (path) => this.#passed.get(path) !== contents(path));
    const passed = parsed.files.filter((file) => !hasFault(file));
    this.#passed = new Map(passed.map(({ path }) => [path, contents(path)]));
  }

  #changed(files: readonly { path: string; contents: string }[]): string[] {
    const now = new Map(files.map(({ path, contents }) => [path, contents]));
    const paths = new Set([...now.keys(), ...this.#contents.keys()]);
    const changed = [...paths].filter((path) => now.get(path) !== this.#contents.get(path));
    this.#contents = now;
    return changed;
  }

  #tell(faulty: readonly VFile[]): void {
    const closing = 'The site still shows the last state without faults.\n';
    process.stderr.write(reporters.text(faulty, closing));
    this.#overlay.show(faulty);
  }

  /** Only lists that differ are written, each whole; says whether any was. */
  async #write(next: Dataset): Promise<boolean> {
    const folder = join(this.#root, '.cache/dataset');
    let wrote = false;
    for (const list of lists) {
      const text = oneALine(next[list]);
      if (this.#last && oneALine(this.#last[list]) === text) continue;
      wrote = (await replace(join(folder, `${list}.json`), text)) || wrote;
    }
    const { version, checked, counts } = next;
    await replace(
      join(folder, 'manifest.json'),
      `${JSON.stringify({ version, checked, counts }, null, 2)}\n`,
    );
    return wrote;
  }

  #analyseAll(): void {
    const out = join(this.#root, '.cache/dev-dataset');
    const script = join(import.meta.dirname, '../analyse.ts');
    const child = spawn(process.execPath, [script, '--root', this.#root, '--out', out], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    this.#child = child;
    child.on('close', (code) => {
      if (code !== 0 || this.#child !== child) return;
      void readDataset(out)
        .then(async (whole) => {
          // A save since then has asked for another analysis.
          if (this.#child !== child) return;
          let wrote = await this.#write(whole);
          for (const name of ['moved.json', 'scores.json']) {
            const text = await readFile(join(out, name), 'utf8').catch(() => undefined);
            if (text === undefined) continue;
            wrote = (await replace(join(this.#root, '.cache/dataset', name), text)) || wrote;
          }
          this.#last = whole;
          if (wrote) this.#overlay.reload();
          await rm(out, { recursive: true, force: true });
        })
        .catch((error: unknown) => {
          process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        });
    });
  }
}

/** Puts a text in the place of a file's contents; says whether they differed. */
async function replace(file: string, text: string): Promise<boolean> {
  if ((await readFile(file, 'utf8').catch(() => '')) === text) return false;
  await writeWhole(file, text);
  return true;
}
