/** `npm run train`: learns the reader's weights from labelled sentences and writes them. */
import { join, resolve } from 'node:path';
import { allKeys } from '../src/pipeline/tag/model/bag.ts';
import { features } from '../src/pipeline/tag/model/features.ts';
import { columns, type WeightFile } from '../src/pipeline/tag/model/table.ts';
import { createReader } from '../src/pipeline/tag/reader.ts';
import { command, count, run } from './command.ts';
import { readLexicon } from './tag/lexicon.ts';
import type { Interval } from '../src/pipeline/tag/intervals.ts';
import { bestCuts } from './train/cuts.ts';
import { curves } from './train/calibrate.ts';
import { learn, scoresOutOfFold, type Studied } from './train/fit.ts';
import { casesOf, claimsToFindBy, learnLeanings, outOfFold } from './train/leanings.ts';
import { packed } from './train/pack.ts';
import { report } from './train/report.ts';
import { committedLessons, goldRows, psytarLessons, type Lesson } from './train/rows.ts';
import { ruled } from './train/ruled.ts';
import { lexical, rowsOf, vocabularyOf } from './train/vocabulary.ts';
import { writtenPages } from './train/written-pages.ts';
import { writeWhole } from './write-whole.ts';

interface Options {
  claims?: true;
  committedOnly?: true;
  psytar: string;
  root: string;
  out?: string;
}

type ReaderOptions = Required<Pick<Options, 'psytar' | 'root'>> & {
  committedOnly: true | undefined;
  out: string;
};

const home = join(import.meta.dirname, '..');
const attribution = [
  'PsyTAR: Zolnoori et al., Data in Brief 24 (2019) 103838, doi:10.1016/j.dib.2019.103838, CC BY 4.0; its train part, sentences not included.',
];

const program = command('train', 'Learn the weights of the reader from labelled sentences.')
  .option('--committed-only', 'learn from what is committed alone, without PsyTAR')
  .option(
    '--psytar <folder>',
    'folder that holds PsyTAR’s train.jsonl; also EVENHAND_PSYTAR',
    process.env.EVENHAND_PSYTAR ?? join(home, '../shared/data/psytar'),
  )
  .option('--claims', 'learn how signs lean towards the verdict on a claim instead')
  .option('--root <folder>', 'folder that holds reviews/', home)
  .option('--out <file>', 'file to write; left out, the one in src/pipeline that is in use')
  .action(train);

async function train({ claims, committedOnly, psytar, root, out }: Options): Promise<void> {
  await (claims
    ? trainClaims(root, out ?? join(home, 'src/pipeline/trace/learnt.json'))
    : trainReader({
        committedOnly,
        psytar,
        root,
        out: out ?? join(home, 'src/pipeline/tag/model/weights.json'),
      }));
}

async function trainClaims(root: string, out: string): Promise<void> {
  const cases = await casesOf(root);
  const claims = await claimsToFindBy(root);
  told(`${cases.length} ruled claims; verdict right out of fold: ${percent(outOfFold(cases))}\n`);
  const file = {
    about: `How signs lean towards a verdict, in log odds, learnt from ${cases.length} ruled claims, and ${claims.length} written claims with their studies, to find studies by likeness.`,
    command: 'npm run train -- --claims',
    leanings: learnLeanings(cases),
    claims,
  };
  await writeWhole(resolve(out), `${JSON.stringify(file, null, 1)}\n`);
  told(`${out}\n`);
}

const percent = ({ value, low, high }: Interval): string =>
  `${value.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`;

async function trainReader({ committedOnly, psytar, root, out }: ReaderOptions): Promise<void> {
  const labelled = [...(await goldRows(root)), ...(await writtenPages(root))];
  const committed = committedLessons(await ruled(root, labelled));
  const foreign = committedOnly ? [] : await psytarLessons(resolve(psytar));
  const lessons = [...committed, ...foreign];
  told(`${origins(lessons)}\n`);
  const reader = createReader(await readLexicon(root));
  const keys = allKeys();
  const studied = lessons.map((lesson): Studied => ({
    lesson,
    found: features(lesson.unit, reader, keys),
  }));
  const bags = studied.map(({ found }) => found.bag);
  const vocabulary = vocabularyOf(bags);
  const rows = rowsOf(bags, vocabulary);
  told(`${vocabulary.addresses.length} features\nscores out of fold:`);
  const scores = scoresOutOfFold(studied, rows, (column) => told(` ${column}`));
  const cuts = bestCuts(studied, scores);
  const calibration = curves(studied, scores, cuts);
  told(`\n${report(studied, scores, cuts)}`);
  const learnt = columns.map((column) => learn(studied, rows, column));
  const lexicalOnes = new Set(bags.flatMap((bag) => bag.keys.filter((_, at) => bag.lexical[at])));
  const file: WeightFile = {
    about: `Weights of the reader, learnt from ${origins(lessons)}.`,
    command: `npm run train${foreign.length === 0 ? ' -- --committed-only' : ''}`,
    attribution: foreign.length > 0 ? attribution : [],
    lexical,
    ...cuts,
    calibration,
    ...packed(learnt, vocabulary, (address) => lexicalOnes.has(address)),
  };
  await writeWhole(resolve(out), `${JSON.stringify(file, null, 1)}\n`);
  told(`${out}\n`);
}

function origins(lessons: readonly Lesson[]): string {
  const of = (from: Lesson['from']) => lessons.filter((lesson) => lesson.from === from).length;
  const psytar = of('psytar');
  const parts = [
    count(of('corpus'), 'sentence of the corpus', 'sentences of the corpus'),
    `${of('authored') + of('pages')} written for it`,
    `${of('patterns')} made from patterns`,
    psytar > 0 ? `${psytar} of PsyTAR` : 'none of PsyTAR',
  ];
  return parts.join(', ');
}

const told = (text: string) => process.stderr.write(text);

await run(program);
