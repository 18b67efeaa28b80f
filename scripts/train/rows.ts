import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { labelled, type Labelled } from '../../src/pipeline/tag/gold.ts';
import { hash } from '../../src/pipeline/tag/model/hash.ts';
import { columns, type Column } from '../../src/pipeline/tag/model/table.ts';
import { Failure } from '../command.ts';
import { psytarRow } from '../score/psytar.ts';
import type { Unit } from '../../src/types.ts';

/** One sentence to learn from. */
export interface Lesson {
  unit: Unit;
  /** Whether each column holds; `undefined` where nobody said. */
  truth: Partial<Record<Column, boolean>>;
  from: 'corpus' | 'authored' | 'pages' | 'patterns' | 'psytar';
  weight: number;
  /** Sentences of one document are learnt from or tested on together. */
  fold: number;
}

/** How much a sentence of each origin counts, chosen by cross-validation; PsyTAR's on its dev part. */
const weights = { corpus: 1, authored: 1.5, pages: 0.5, patterns: 0.5, psytar: 3 } as const;
export const folds = 5;

/** The committed sentences that may be learnt from, corrected by people's rulings, sorted by id. */
export function committedLessons(rows: readonly Labelled[]): Lesson[] {
  return rows
    .filter(({ part }) => part === 'train' || part === 'dev')
    .map((row): Lesson => {
      const from = originOf(row.doc);
      const whole = from === 'corpus' || from === 'pages';
      return {
        unit: unitOf(row),
        truth: truthOf(row),
        from,
        weight: weights[from],
        fold: hash(`fold:${whole ? row.doc : row.text}`) % folds,
      };
    });
}

const originOf = (doc: string): Exclude<Lesson['from'], 'psytar'> =>
  (['authored', 'pages', 'patterns'] as const).find((name) => doc.startsWith(`${name}-`)) ??
  'corpus';

/** The train part of PsyTAR below a folder, or nothing where it is not there. */
export async function psytarLessons(folder: string): Promise<Lesson[]> {
  const path = join(folder, 'train.jsonl');
  if (!existsSync(path)) return [];
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const rows = lines.map((line, at) => {
    const row = psytarRow(JSON.parse(line));
    if (row) return row;
    throw new Failure(
      `${path}:${at + 1}: Unexpected line, expected {id, text, labels}, name another folder`,
    );
  });
  return rows.map((row, at): Lesson => {
    const has = (theme: Labelled['themes'][number]) => row.themes.includes(theme);
    // A third is read as of an unknown page, so that what is learnt does not hang on the page.
    const unknown = at % 3 === 0;
    // Half are read alone and half between their neighbours, so that it does not hang on these either.
    const alone = at % 2 === 0;
    const beside = alone ? {} : { previous: rows[at - 1]?.text, next: rows[at + 1]?.text };
    return {
      unit: unitOf({ ...row, ...(unknown && { kind: 'health-information' }), ...beside }),
      truth: {
        benefit: has('benefit'),
        'side-effect': has('side-effect'),
        'variable-response': has('variable-response'),
        ...(!unknown && voiceTruth('experience')),
      },
      from: 'psytar',
      weight: weights.psytar,
      fold: hash(`fold:${row.id}`) % folds,
    };
  });
}

const voiceTruth = (voice: Labelled['voice']): Lesson['truth'] =>
  Object.fromEntries(
    columns
      .filter((name) => name.startsWith('voice:'))
      .map((name) => [name, name === `voice:${voice}`]),
  );

function truthOf({ themes, voice, stance, claim }: Labelled): Lesson['truth'] {
  const given = Object.fromEntries(
    ['benefit', 'challenge', 'side-effect', 'cost', 'variable-response'].map((theme) => [
      theme,
      (themes as string[]).includes(theme),
    ]),
  );
  return {
    ...given,
    claim,
    ...voiceTruth(voice),
    'stance:favourable': stance === 'favourable' || stance === 'mixed',
    'stance:critical': stance === 'critical' || stance === 'mixed',
  };
}

const unitOf = ({ text, kind, heading, isHeading, quoted, previous, next }: Labelled): Unit => ({
  text,
  kind,
  heading: heading ?? null,
  isHeading: isHeading ?? false,
  quoted: quoted ?? false,
  ...(typeof previous === 'string' && { previous }),
  ...(typeof next === 'string' && { next }),
});

/** All labelled lines below `reviews/gold`, apart from the single annotators' files. */
export async function goldRows(root: string): Promise<Labelled[]> {
  const folder = join(root, 'reviews/gold');
  const names = (await readdir(folder))
    .filter((name) => /^(?!annotator-).*\.jsonl$/u.test(name))
    .sort();
  const files = names.map(async (name) =>
    (await readFile(join(folder, name), 'utf8'))
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => labelled.parse(JSON.parse(line))),
  );
  return (await Promise.all(files)).flat();
}
