import { analyse } from '../../src/pipeline/index.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import type { Statement } from '../../src/types.ts';

/** Statements of the corpus with a tag the reader doubts and nobody has ruled on, most doubtful first. */
export async function unsureStatements(root: string): Promise<Statement[]> {
  const { statements } = analyse(parse(await read(root)));
  return statements
    .filter(({ unsure, ruled }) => unsure.length > 0 && ruled === undefined)
    .sort(
      (a, b) => b.unsure.length - a.unsure.length || doubt(b) - doubt(a) || (a.id < b.id ? -1 : 1),
    );
}

/** How near to a toss-up the most doubtful tag is, from 0 to 1. */
function doubt({ unsure, confidence }: Statement): number {
  return Math.max(...unsure.map((label) => 1 - Math.abs((confidence?.[label] ?? 0.5) - 0.5) * 2));
}

/** One statement with what the reader gave, what it doubts, and where a ruling belongs. */
export function showUnsure({
  id,
  source,
  at,
  text,
  themes,
  voice,
  stance,
  unsure,
  confidence,
}: Statement): string {
  const doubts = unsure.map((label) => `${label} ${Math.round((confidence?.[label] ?? 0) * 100)}%`);
  return (
    `${at.file}:${at.line}  ${id}\n      ${text}\n` +
    `      ${[...themes, voice, stance].join(' · ')}  unsure: ${doubts.join(', ')}\n` +
    `      rule on it in reviews/decisions/${source}.yaml, under tags\n`
  );
}
