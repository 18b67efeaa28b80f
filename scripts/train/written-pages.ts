import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Labelled } from '../../src/pipeline/tag/gold.ts';
import {
  sourceKinds,
  themes,
  type SourceKind,
  type Stance,
  type Theme,
  type Voice,
} from '../../src/vocabulary.ts';
import { Failure } from '../command.ts';

const folder = 'reviews/written-pages';

const themeOf: Record<string, Theme> = {
  b: 'benefit',
  c: 'challenge',
  s: 'side-effect',
  m: 'cost',
  v: 'variable-response',
};
const voiceOf: Record<string, Voice> = {
  e: 'experience',
  s: 'study',
  m: 'marketing',
  i: 'information',
};
const stanceOf: Record<string, Stance> = {
  f: 'favourable',
  c: 'critical',
  x: 'mixed',
  n: 'neutral',
};

/** A page begins; what follows stands under a heading that is no line of it, or under none; a sentence with its labels. */
const opening = /^# (page|single) \| ([a-z-]+) \| ([a-z0-9-]+)$/;
const underHeading = /^@(?: (.+))?$/;
const sentence = /^([=>]?)((?:[bcsmv](?:,[bcsmv])*)?);([esmi]);([fcxn]);([01])\t(\S.*)$/;

/** A page as it is read: the sentences of one stand beside each other, single ones do not. */
interface Page {
  together: boolean;
  kind: SourceKind;
  doc: string;
  heading: string | null;
  rows: Labelled[];
}

/** Sentences of the pages written to learn from; none where the project has none. */
export async function writtenPages(root: string): Promise<Labelled[]> {
  if (!existsSync(join(root, folder))) return [];
  const names = (await readdir(join(root, folder))).filter((name) => name.endsWith('.txt')).sort();
  const texts = names.map(async (name) => {
    const path = `${folder}/${name}`;
    return sentencesIn(await readFile(join(root, path), 'utf8'), path);
  });
  return (await Promise.all(texts)).flat();
}

/**
 * The labelled sentences of one file, as `reviews/written-pages/README.md` says it is written. Throws a
 * `Failure` that names every line that is none.
 */
export function sentencesIn(text: string, path: string): Labelled[] {
  const pages: Page[] = [];
  const faults: string[] = [];
  for (const [at, line] of text.split(/\r?\n/).entries()) {
    const expected = line.trim() === '' ? undefined : take(line, pages);
    if (expected !== undefined)
      faults.push(`${path}:${at + 1}:1: Unexpected line, expected ${expected}, correct the line`);
  }
  if (faults.length > 0) throw new Failure(faults.join('\n'));
  return pages.flatMap(({ together, rows }) => (together ? beside(rows) : rows));
}

/** Takes a line in; gives what was expected where it is another. */
function take(line: string, pages: Page[]): string | undefined {
  const [, how, kind, slug] = opening.exec(line) ?? [];
  if (slug !== undefined) {
    const known = sourceKinds.find((one) => one === kind);
    if (known === undefined) return `a kind of page such as ${sourceKinds[0]}`;
    const together = how === 'page';
    pages.push({ together, kind: known, doc: `pages-${slug}`, heading: null, rows: [] });
    return undefined;
  }
  const page = pages.at(-1);
  if (page === undefined) return '# page | kind | slug before the first sentence';
  const above = underHeading.exec(line);
  if (above !== null) {
    page.heading = above[1] ?? null;
    return undefined;
  }
  const found = sentence.exec(line);
  if (found === null) return 'themes;voice;stance;claim, a tab and a sentence';
  page.rows.push(rowOf(found, page));
  return undefined;
}

function rowOf(found: RegExpExecArray, page: Page): Labelled {
  const [, mark, given = '', voice = '', stance = '', claim, text = ''] = found;
  const { doc, kind, heading } = page;
  const letters = given.split(',');
  if (mark === '=') page.heading = text;
  return {
    id: `page-${createHash('sha256').update(`${doc}\n${text}`).digest('hex').slice(0, 8)}`,
    doc,
    kind,
    heading,
    text,
    themes: themes.filter((theme) => letters.some((letter) => themeOf[letter] === theme)),
    voice: voiceOf[voice] ?? 'information',
    stance: stanceOf[stance] ?? 'neutral',
    claim: claim === '1',
    part: 'train',
    ...(mark === '=' && { isHeading: true }),
    ...(mark === '>' && { quoted: true }),
  };
}

/** Rows with the words of their neighbours. */
const beside = (rows: readonly Labelled[]): Labelled[] =>
  rows.map((row, at) => {
    const [previous, next] = [rows[at - 1]?.text, rows[at + 1]?.text];
    return {
      ...row,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  });
