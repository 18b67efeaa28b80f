import { createHash } from 'node:crypto';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { readUnit, type Reader } from '../../src/pipeline/tag.ts';
import { words } from '../../src/pipeline/tag/words.ts';
import { Failure, UsageError } from '../command.ts';
import { writeNew } from '../write-whole.ts';
import type { Tags, Unit } from '../../src/types.ts';

/** Folder of the worksheets in the project: git ignores it, since they hold other people's words. */
export const worksheets = 'worksheets';

/** Words at either end of a pinpoint; at most seven may stand in one. */
const ends = 3;

/** Where the worksheet of a page goes; throws a `UsageError` for a place that git would take in. */
export function worksheetPath(root: string, page: string, out: string | undefined): string {
  const own = `${basename(page, extname(page))}.md`;
  const path = resolve(out ?? resolve(root, worksheets, own));
  const inside = relative(root, path).split(sep);
  if (inside[0] === '..' || inside[0] === worksheets || inside[0] === '.cache') return path;
  throw new UsageError(
    `Unexpected place "${out ?? ''}" inside the project, expected one that git ignores, leave --out away or name a file in ${worksheets}/`,
  );
}

/** Writes a worksheet, never over another: somebody's paraphrases may stand in it. */
export async function writeWorksheet(path: string, contents: string): Promise<void> {
  await writeNew(path, contents).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Failure(
      `Unexpected file ${path}, expected a place that is free, rename it or name another with --out`,
    );
  });
}

/** Every sentence of a page with its tags, a pinpoint and room for a paraphrase, as Markdown. */
export function worksheet(
  page: string,
  contents: string,
  units: readonly Unit[],
  reader: Reader,
): string {
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  const head = [
    `# Worksheet for ${basename(page)} (${hash})`,
    '',
    'Private: the quoted sentences are somebody else’s. Git ignores this file; publish nothing but your own words.',
    'Write each statement after its hyphen, or leave a sentence out; then copy the hyphens’ lines into your source',
    'and run `npm run fidelity`. Accounts of private people carry no pinpoint: take the brackets away.',
  ];
  const parts = units.map((unit, at) => part(at + 1, unit, readUnit(unit, reader)));
  return [...head, '', ...parts].join('\n');
}

function part(number: number, unit: Unit, tags: Tags): string {
  if (unit.isHeading) return `## ${unit.text}\n\n> ${number}. (heading)\n`;
  const labels = [...tags.themes, tags.voice, tags.stance, ...(tags.claim ? ['claim'] : [])];
  const doubts = tags.unsure.length > 0 ? `; unsure: ${tags.unsure.join(', ')}` : '';
  const figures = tags.figures.map(({ value, high, unit: of }) =>
    high === undefined ? `${value} ${of}` : `${value}–${high} ${of}`,
  );
  const carry = figures.length > 0 ? `; carry over: ${figures.join(', ')}` : '';
  return [
    `> ${number}. ${unit.text}`,
    '',
    `<!-- ${labels.join(' · ')}${doubts}${carry} -->`,
    '',
    `-  ${pinpoint(unit.text)}`,
    '',
  ].join('\n');
}

/** First and last words of a sentence as a pinpoint, as they stand there. */
function pinpoint(text: string): string {
  const all = words(text);
  const [open, close] = [all[ends - 1], all[all.length - ends]];
  if (!open || !close || all.length <= ends * 2 + 1) return `[[${bare(text)}]]`;
  return `[[${bare(text.slice(all[0]?.start, open.end))} … ${bare(text.slice(close.start, all.at(-1)?.end))}]]`;
}

const bare = (text: string): string =>
  text.replace(/[[\]]/gu, '').replace(/(?<![.!?…])[.!?…]+$/u, '');
