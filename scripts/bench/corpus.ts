import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { generator } from '../../src/pipeline/tag/intervals.ts';
import { groupOf } from '../../src/pipeline/tag/model/context-features.ts';
import { Variation } from './variation.ts';
import type { SourceKind } from '../../src/vocabulary.ts';

/** A real source taken apart: front matter, and the lines of its body. */
interface Template {
  slug: string;
  raw: string;
  front: string;
  lines: string[];
  /** Sources of one group lend each other statements. */
  group: string;
}

/** Folders that name sources, and are copied as far as their sources are. */
const bound = ['decisions', 'fidelity'];
const apart = new Set(['sources', 'moved', ...bound]);

/** Pages are written about sources of the real corpus, and sources name each other, so no corpus has fewer. */
const fewestSources = 160;

/** Sizes to measure growth by: a quarter, a half and all of so many sources. */
export function corpusSizes(sources: number): number[] {
  const sizes = [sources / 4, sources / 2, sources].map((size) => Math.round(size));
  return [...new Set(sizes.map((size) => Math.max(fewestSources, size)))];
}

/**
 * Writes `reviews/` with so many sources below `folder`, after the real corpus below `root`: all real
 * ones, then sources with the shape of a real one each (front matter, headings, number and kinds of
 * statements) whose statements are those of all sources of the group, in other words (`Variation`). Where
 * fewer than the real ones are asked for, the first of them by name. The same call writes the same
 * bytes, and what it writes passes `check`.
 */
export async function writeCorpus(root: string, folder: string, sources: number): Promise<void> {
  const [from, to] = [join(root, 'reviews'), join(folder, 'reviews')];
  const templates = await templatesIn(join(from, 'sources'));
  const real = templates.slice(0, sources);
  const whole = real.length === templates.length;
  await mkdir(join(to, 'sources'), { recursive: true });
  for (const name of await readdir(from)) {
    if (apart.has(name)) continue;
    await cp(join(from, name), join(to, name), { recursive: true });
  }
  if (whole) await cp(join(from, 'moved'), join(to, 'moved'), { recursive: true });
  for (const name of bound) {
    await mkdir(join(to, name), { recursive: true });
    const files = new Set(await readdir(join(from, name)));
    for (const { slug } of real) {
      const file = join(name, `${slug}.yaml`);
      if (files.has(`${slug}.yaml`)) await cp(join(from, file), join(to, file));
    }
  }
  for (const { slug, raw } of real) await writeFile(join(to, 'sources', `${slug}.md`), raw);
  const made = new Generated(templates);
  for (let number = real.length; number < sources; number++) {
    const { slug, text } = made.source(number);
    await writeFile(join(to, 'sources', `${slug}.md`), text);
  }
}

async function templatesIn(folder: string): Promise<Template[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(
    names.map(async (name) => {
      const raw = await readFile(join(folder, name), 'utf8');
      const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(raw) ?? [];
      const kind = /^kind: (\S+)$/mu.exec(front)?.[1] as SourceKind;
      const lines = body.trim().split('\n');
      const group = groupOf(kind);
      // Directories are too few to lend each other statements.
      return {
        slug: name.slice(0, -3),
        raw,
        front,
        lines,
        group: group === 'directory' ? 'seller' : group,
      };
    }),
  );
}

interface Parts {
  mark: string;
  text: string;
  /** With the blank before it; empty where there is none. */
  pinpoint: string;
}

/** A line that holds a statement, cut into its parts. */
function partsOf(line: string): Parts | undefined {
  if (!/^[->] /u.test(line)) return undefined;
  const at = line.endsWith(']]') ? line.indexOf('[[') : -1;
  const text = line.slice(2, at === -1 ? undefined : at).trimEnd();
  return { mark: line.slice(0, 2), text, pinpoint: line.slice(2 + text.length) };
}

/** Share of its runs of words that a generated statement may have in common with the real one. */
const alike = 0.2;
const most = 50;

class Generated {
  readonly #templates: readonly Template[];
  /** Statements to choose from: by group and mark. */
  readonly #pools: Map<string, Parts[]>;
  readonly #variation: Variation;

  constructor(templates: readonly Template[]) {
    const all = templates.flatMap(({ group, lines }) =>
      lines.flatMap((line) => {
        const parts = partsOf(line);
        return parts ? [{ group, parts }] : [];
      }),
    );
    const byPool = Map.groupBy(all, ({ group, parts }) => `${group} ${parts.mark}`);
    this.#templates = templates;
    this.#pools = new Map([...byPool].map(([key, list]) => [key, list.map(({ parts }) => parts)]));
    this.#variation = new Variation(all.map(({ parts }) => parts.text));
  }

  /** One of the statements in words of which few runs stand in the statement itself. */
  #anew(pool: readonly Parts[], random: () => number): Parts | undefined {
    for (let tried = 0; tried < most; tried++) {
      const one = pool[Math.floor(random() * pool.length)];
      if (!one) return undefined;
      const text = this.#variation.of(one.text, random);
      if (shared(text, one.text) <= alike) return { ...one, text };
    }
    return undefined;
  }

  /** The source of a number: the same for the same number, however many are made. */
  source(number: number): { slug: string; text: string } {
    const template = this.#templates[number % this.#templates.length];
    if (!template) throw new Error('Unexpected corpus without sources, expected reviews/sources');
    const random = generator(number);
    const said = new Set<string>();
    const lines = template.lines.flatMap((line) => {
      const parts = partsOf(line);
      if (!parts) return [line];
      const pool = this.#pools.get(`${template.group} ${parts.mark}`) ?? [parts];
      const { text, pinpoint } = this.#anew(pool, random) ?? parts;
      // A source says each thing once.
      if (said.has(text.toLowerCase())) return [];
      said.add(text.toLowerCase());
      return [`${parts.mark}${text}${pinpoint}`];
    });
    const front = frontMatter(template.front, number);
    return {
      slug: `${template.slug}-${number}`,
      text: `---\n${front}---\n\n${lines.join('\n')}\n`,
    };
  }
}

/** Share of a text's runs of four words that stand in another: `unique-source` compares those. */
function shared(text: string, original: string): number {
  const runs = (of: string) => {
    const words = of.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
  };
  const before = new Set(runs(original));
  const now = runs(text);
  return now.filter((run) => before.has(run)).length / Math.max(now.length, 1);
}

/** The same front matter for another page: title and address carry the number. */
function frontMatter(front: string, number: number): string {
  const document = parseDocument(front);
  document.set('title', `${String(document.get('title'))} (${number})`);
  const url = document.get('url');
  if (typeof url === 'string') {
    const address = new URL(url);
    address.searchParams.set('page', String(number));
    document.set('url', address.href);
  }
  document.delete('same-writer');
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
