import { basename, extname } from 'node:path';
import { VFile } from 'vfile';
import { decisionFile } from '../schema/decision.ts';
import { fidelityFile } from '../schema/fidelity.ts';
import { lexiconFile } from '../schema/lexicon.ts';
import { movedFile } from '../schema/moved.ts';
import { sourceFrontMatter } from '../schema/source.ts';
import { studyFile } from '../schema/study.ts';
import { tombstoneFile } from '../schema/tombstone.ts';
import { parseBody } from './parse/body.ts';
import { findFrontMatter } from './parse/front-matter.ts';
import { refuseBrokenLines } from './parse/gold.ts';
import { mergeLexicon } from './parse/lexicon.ts';
import { validate } from './parse/validate.ts';
import { readYaml } from './parse/yaml.ts';
import type { Corpus, CorpusFile, ParsedCorpus, ParsedSource, Place } from '../types.ts';
import type { LexiconFile } from '../schema/lexicon.ts';
import type { z } from 'zod';

/**
 * Turns the text of every file into data after its schema, with the place of each value, and the
 * body of a source into blocks. A file with faults carries them as messages and has no `data`; the
 * others go on.
 */
export function parse(corpus: Corpus): ParsedCorpus {
  const parsed: ParsedCorpus = {
    sources: [],
    studies: [],
    decisions: [],
    tombstones: [],
    moved: [],
    fidelity: [],
    lexicon: { concepts: [], cues: [] },
    files: [...corpus.faults],
  };
  const lexica: LexiconFile[] = [];
  for (const file of corpus.files) parseFile(file, parsed, lexica);
  parsed.lexicon = mergeLexicon(lexica);
  parsed.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return parsed;
}

function parseFile(input: CorpusFile, parsed: ParsedCorpus, lexica: LexiconFile[]): void {
  const file = new VFile({ path: input.path, value: input.contents });
  parsed.files.push(file);
  if (input.kind === 'source') parsed.sources.push(parseSource(input, file));
  if (input.kind === 'study') parsed.studies.push(parseData(input, file, 'study', studyFile));
  if (input.kind === 'decision') {
    parsed.decisions.push(parseData(input, file, 'decision', decisionFile));
  }
  if (input.kind === 'tombstone') {
    parsed.tombstones.push(parseData(input, file, 'tombstone', tombstoneFile));
  }
  if (input.kind === 'moved') parsed.moved.push(parseData(input, file, 'moved', movedFile));
  if (input.kind === 'fidelity') {
    parsed.fidelity.push(parseData(input, file, 'fidelity', fidelityFile));
  }
  if (input.kind === 'gold') refuseBrokenLines(file);
  if (input.kind === 'lexicon') {
    const { data } = parseData(input, file, 'lexicon', lexiconFile);
    if (data) lexica.push(data);
  }
}

/** The last part of a path without its extension. */
export const slugOf = (path: string): string => basename(path, extname(path));

function parseSource(input: CorpusFile, file: VFile): ParsedSource {
  const { path, contents } = input;
  const found = findFrontMatter(file);
  const none: Place = () => undefined;
  const source = { kind: 'source' as const, slug: slugOf(path), file, contents };
  if (!found) return { ...source, place: none, blocks: [] };
  const yaml = readYaml(file, found.start, found.end);
  const data = yaml && validate(yaml, sourceFrontMatter, file);
  return {
    ...source,
    ...(data && { data }),
    place: yaml?.place ?? none,
    ...parseBody(file, found.bodyStart),
  };
}

function parseData<Kind extends CorpusFile['kind'], Schema extends z.ZodType>(
  input: CorpusFile,
  file: VFile,
  kind: Kind,
  schema: Schema,
) {
  const { path, contents } = input;
  const start = contents.startsWith('\uFEFF') ? 1 : 0;
  const yaml = readYaml(file, start, contents.length);
  const data = yaml && validate(yaml, schema, file);
  const place: Place = yaml?.place ?? (() => undefined);
  return { kind, slug: slugOf(path), file, contents, place, ...(data !== undefined && { data }) };
}
