import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { segmentSource } from '../../src/pipeline/segment.ts';
import { asParsed, parseRemembered } from '../check/remembered.ts';
import { hashOf, hashOfFile } from '../kept/file.ts';
import type { Said } from '../../src/rules/rule.ts';
import type { Page } from './page.ts';
import type { Shelf } from './shelf.ts';
import type { Corpus, CorpusFile, ParsedCorpus, ParsedSource, Segment } from '../../src/types.ts';

/** The corpus parsed and cut into statements, with what was kept of it. All maps go by slug. */
export interface Opened {
  corpus: ParsedCorpus;
  statements: ReadonlyMap<string, readonly Said[]>;
  /** Of a source the statements with their places, found when asked for. */
  segmentsOf: (slug: string) => readonly Segment[];
  /** Pages whose sources are the same to the byte. */
  pages: ReadonlyMap<string, Page>;
  /** What each source is read from: its path, its text, and the lexicon. */
  readFrom: ReadonlyMap<string, string>;
}

/** Parses the corpus like `parse`, but takes sources that did not change from their pages. */
export async function parseKept(root: string, raw: Corpus, shelf: Shelf): Promise<Opened> {
  const isSource = ({ kind }: CorpusFile) => kind === 'source';
  const others = raw.files.filter((file) => !isSource(file));
  const memory = join(root, '.cache/parsed');
  const rest = { files: others, faults: raw.faults };
  const corpus = await parseRemembered(root, rest, () => false, memory);
  const words = others.filter(({ kind }) => kind === 'lexicon').map(hashOfFile);
  const lexicon = hashOf(words.join('\0'));
  const pages = new Map<string, Page>();
  const readFrom = new Map<string, string>();
  for (const file of raw.files.filter(isSource)) {
    const key = hashOf(`${lexicon}\0${file.path}\0${hashOfFile(file)}`);
    const page = shelf.get(file.path);
    const known = page?.read === key ? page : undefined;
    const source = known
      ? (asParsed(file, known.known) as ParsedSource)
      : parse({ files: [file], faults: [] }).sources[0];
    if (!source) continue;
    corpus.sources.push(source);
    corpus.files.push(source.file);
    readFrom.set(source.slug, key);
    if (known) pages.set(source.slug, known);
  }
  corpus.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  const sources = new Map(corpus.sources.map((source) => [source.slug, source]));
  const found = new Map<string, readonly Segment[]>();
  const segmentsOf = (slug: string) => {
    const source = sources.get(slug);
    const segments = found.get(slug) ?? (source ? segmentSource(source) : []);
    found.set(slug, segments);
    return segments;
  };
  const statements = new Map(
    [...sources.keys()].map((slug) => [slug, pages.get(slug)?.gists ?? segmentsOf(slug)]),
  );
  return { corpus, statements, segmentsOf, pages, readFrom };
}
