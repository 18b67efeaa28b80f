import type { Measure } from './measure.ts';

/** What all benches are told. */
export interface Settings {
  /** Folder that holds reviews/. */
  root: string;
  /** Rounds of which the fastest counts. */
  rounds: number;
  /** Characters of text to read. */
  characters: number;
  /** Rows of a generated file of reviews. */
  rows: number;
  /** Sources of a generated corpus. */
  sources: number;
  /** Hears how far a bench has come. */
  tell: (line: string) => void;
}

export interface Bench {
  /** What is measured, and on what. */
  about: string;
  /** Settings of a run of all benches, where the defaults would take too long. */
  short?: Partial<Pick<Settings, 'rounds' | 'characters' | 'rows' | 'sources'>>;
  /** Left out of a run of all. */
  apart?: boolean;
  run: (settings: Settings) => Promise<Measure[]>;
}

/** By the name on the command line. Each is loaded when it is run: some need a browser or other libraries. */
export const benches = {
  read: {
    about: 'the whole reader beside other readers of English, on one core and shared by workers',
    short: { rounds: 3, characters: 500_000 },
    run: async (settings) => (await import('./read.ts')).measureReading(settings),
  },
  analysis: {
    about: 'the analysis of a generated corpus, over nothing and after one source changed',
    short: { sources: 1000 },
    run: async (settings) => (await import('./analysis.ts')).measureAnalysis(settings),
  },
  search: {
    about: 'the search of dist/ beside MiniSearch and lunr, today and with 10,000 statements',
    short: { rounds: 3 },
    run: async (settings) => (await import('./search-measures.ts')).searchMeasures(settings),
  },
  import: {
    about: '`npm run import` on generated rows, whole and interrupted',
    short: { rows: 20_000 },
    run: async (settings) => (await import('./import.ts')).importMeasures(settings),
  },
  site: {
    about:
      'a whole build of a generated corpus beside a bare Astro and Pagefind site of as many pages',
    short: { sources: 320 },
    run: async (settings) => (await import('./site.ts')).siteMeasures(settings),
  },
  scale: {
    about: '`npm run import` and `npm run -s tag` from 10,000 rows up: rate, growth and memory',
    short: { rows: 20_000 },
    run: async (settings) => (await import('./scale.ts')).scaleMeasures(settings),
  },
  dev: {
    about: 'milliseconds until `npm run dev` shows a saved source, or its fault',
    apart: true,
    run: async (settings) => (await import('./dev.ts')).devMeasures(settings),
  },
} satisfies Record<string, Bench>;

export type BenchName = keyof typeof benches;
export const benchNames = Object.keys(benches) as BenchName[];
