import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { createReader } from '../../src/pipeline/tag.ts';
import { generator } from '../../src/pipeline/tag/intervals.ts';
import { readSentences } from '../import/review.ts';
import { contest, type Time } from './contest.ts';
import { readingPeers } from './reading-peers.ts';
import { Variation } from './variation.ts';
import { measureWorkers, sharedTimes } from './workers.ts';
import type { Settings } from './benches.ts';
import type { Measure } from './measure.ts';
import type { SourceKind } from '../../src/vocabulary.ts';

/** Turns of each way to share a long text. */
const turns = 3;

/** Statements of one source as running text. */
export interface Document {
  text: string;
  kind: SourceKind;
}

/**
 * Tokens and sentences per second of the whole reader (sentences, themes, voice, stance, claim, figures,
 * concepts, reasons) beside others over the same text. The text is that of the real corpus once and then
 * in other words (`Variation`), so that remembering words helps as it would in a corpus of that size.
 * A token is a word by `Intl.Segmenter`, for everybody. Times are the processor's.
 */
export async function measureReading({
  root,
  rounds,
  characters: wanted,
  tell,
}: Settings): Promise<Measure[]> {
  const corpus = parse(await read(root));
  const documents = textsOf(corpus, wanted);
  const reader = createReader(corpus.lexicon);
  let statements = 0;
  const own = {
    name: 'reader',
    run: () => {
      statements = 0;
      for (const { text, kind } of documents)
        statements += readSentences(text, reader, kind).length;
    },
  };
  const peers = await readingPeers(documents.map(({ text }) => text));
  const times = contest([own, ...peers], rounds, tell);
  const tokens = documents.reduce((sum, { text }) => sum + wordsIn(text), 0);
  const characters = documents.reduce((sum, { text }) => sum + text.length, 0);
  const measures = ratesOf(times, tokens, statements);
  tell('workers');
  const long = textsOf(corpus, sharedTimes * wanted);
  const shared = await measureWorkers(long, corpus.lexicon, Math.min(rounds, turns));
  return [
    { name: 'characters of text', value: characters, unit: '' },
    { name: 'sentences', value: statements, unit: '' },
    ...measures,
    ...shared,
    { name: 'memory', value: process.memoryUsage().rss / 1e6, unit: 'MB' },
  ];
}

function ratesOf(times: ReadonlyMap<string, Time>, tokens: number, statements: number): Measure[] {
  const own = times.get('reader') ?? { processor: NaN, clock: NaN };
  const others = [...times].filter(([name]) => name !== 'reader');
  return [
    { name: 'reader', value: tokens / own.processor, unit: 'tokens/s' },
    { name: 'reader', value: statements / own.processor, unit: 'sentences/s' },
    { name: 'reader, by the clock', value: tokens / own.clock, unit: 'tokens/s' },
    ...others.map(([name, { processor }]): Measure => ({
      name: `reader beside ${name}`,
      value: tokens / own.processor,
      unit: 'tokens/s',
      beside: name,
      ratio: processor / own.processor,
    })),
    ...others.map(([name, { processor }]): Measure => ({
      name,
      value: tokens / processor,
      unit: 'tokens/s',
      beside: 'reader',
      ratio: own.processor / processor,
    })),
  ];
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

export function wordsIn(text: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(text)) if (isWordLike === true) count++;
  return count;
}

/** The real sources, then the same in other words, until there are so many characters. */
export function textsOf(corpus: ReturnType<typeof parse>, characters: number): Document[] {
  const kinds = new Map(corpus.sources.map(({ slug, data }) => [slug, data?.kind]));
  const segments = segment(corpus);
  const real = [...Map.groupBy(segments, ({ source }) => source)].flatMap(([slug, own]) => {
    const kind = kinds.get(slug);
    return kind === undefined ? [] : [{ kind, texts: own.map(({ text }) => text) }];
  });
  const variation = new Variation(segments.map(({ text }) => text));
  const documents: Document[] = [];
  let written = 0;
  for (let number = 0; written < characters && real.length > 0; number++) {
    const source = real[number % real.length];
    if (!source) break;
    const random = generator(number);
    const said =
      number < real.length ? source.texts : source.texts.map((one) => variation.of(one, random));
    const text = said.join(' ').slice(0, characters - written);
    documents.push({ text, kind: source.kind });
    written += text.length;
  }
  return documents;
}
