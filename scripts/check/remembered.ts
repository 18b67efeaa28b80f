import { join, resolve } from 'node:path';
import { VFile } from 'vfile';
import { parse, slugOf } from '../../src/pipeline/parse.ts';
import { codeRoot, keepingHash } from '../analyse/method.ts';
import { hashOf, hashOfFile, keep, recall } from '../kept/file.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Block, Corpus, CorpusFile, ParsedCorpus, ParsedSource } from '../../src/types.ts';

/** What parsing a file without faults gave, but for places and syntax tree. */
export interface Known {
  data: unknown;
  blocks?: Block[];
}

interface Memory {
  /** By hash of kind and contents. */
  files: Record<string, Known>;
  /** Of the lexicon's files together. */
  lexicon?: { key: string; value: Lexicon };
}

const lists = {
  source: 'sources',
  study: 'studies',
  decision: 'decisions',
  tombstone: 'tombstones',
  moved: 'moved',
  fidelity: 'fidelity',
} as const satisfies Partial<Record<CorpusFile['kind'], keyof ParsedCorpus>>;
type Kept = keyof typeof lists;

/** Labelled statements are only looked through for faults. */
const isKept = ({ kind }: CorpusFile): boolean => kind in lists || kind === 'gold';

/**
 * Parses the corpus like `parse`, but takes files that are read for reference, and were without fault
 * when they were last seen, from `.cache/check/`. What a rule still asks of one of those, such as a
 * place, is found by parsing it then.
 */
export async function parseRemembered(
  root: string,
  corpus: Corpus,
  isNamed: (path: string) => boolean,
  memoryFolder = join(codeRoot, '.cache/check'),
): Promise<ParsedCorpus> {
  const kept = join(memoryFolder, `${hashOf(resolve(root)).slice(0, 16)}.json`);
  const method = await keepingHash(codeRoot);
  const memory = ((await recall(kept, method)) ?? { files: {} }) as Memory;
  const lexica = corpus.files.filter(({ kind }) => kind === 'lexicon');
  const lexiconKey = hashOf(lexica.map(hashOfFile).join('\0'));
  const sameLexicon =
    memory.lexicon?.key === lexiconKey && !lexica.some((file) => isNamed(file.path));
  const remembered = new Map<CorpusFile, Known>();
  for (const file of corpus.files) {
    const known = isNamed(file.path) || !isKept(file) ? undefined : memory.files[keyOf(file)];
    if (known) remembered.set(file, known);
  }
  const rest = corpus.files.filter(
    (file) => !remembered.has(file) && !(sameLexicon && file.kind === 'lexicon'),
  );
  const parsed = parse({ files: rest, faults: corpus.faults });
  const fresh = freshIn(parsed, rest);
  if (fresh.size > 0 || !sameLexicon) {
    const files = [...remembered, ...fresh].map(([file, known]) => [keyOf(file), known] as const);
    const lexicon = {
      key: lexiconKey,
      value: sameLexicon ? memory.lexicon?.value : parsed.lexicon,
    };
    await keep(kept, method, { files: Object.fromEntries(files), lexicon });
  }
  if (sameLexicon && memory.lexicon) {
    parsed.lexicon = memory.lexicon.value;
    for (const { path, contents } of lexica)
      parsed.files.push(new VFile({ path, value: contents }));
  }
  for (const [file, known] of remembered) addKnown(parsed, file, known);
  for (const list of Object.values(lists)) {
    parsed[list].sort((a, b) => (a.file.path < b.file.path ? -1 : 1));
  }
  parsed.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return parsed;
}

/** Files parsed just now that have data and no message: those may be remembered. */
function freshIn(parsed: ParsedCorpus, files: readonly CorpusFile[]): Map<CorpusFile, Known> {
  const found = new Map<CorpusFile, Known>();
  const byPath = new Map(files.map((file) => [file.path, file]));
  for (const list of Object.values(lists)) {
    for (const one of parsed[list]) {
      const file = byPath.get(one.file.path);
      if (!file || one.data === undefined || one.file.messages.length > 0) continue;
      found.set(file, { data: one.data, ...('blocks' in one && { blocks: one.blocks }) });
    }
  }
  for (const { path, messages } of parsed.files) {
    const file = byPath.get(path);
    if (file?.kind === 'gold' && messages.length === 0) found.set(file, { data: null });
  }
  return found;
}

function addKnown(parsed: ParsedCorpus, file: CorpusFile, known: Known): void {
  const { path, contents, kind } = file;
  if (kind === 'gold') {
    parsed.files.push(new VFile({ path, value: contents }));
    return;
  }
  const one = asParsed(file, known);
  parsed.files.push(one.file);
  (parsed[lists[kind as Kept]] as unknown[]).push(one);
}

/** A file as `parse` gives it, of what is known of it; places and syntax tree are found when asked for. */
export function asParsed(file: CorpusFile, known: Known): { file: VFile } {
  const { path, contents, kind } = file;
  const list = lists[kind as Kept];
  let whole: ParsedCorpus | undefined;
  const parsedNow = () => (whole ??= parse({ files: [file], faults: [] }))[list][0];
  const one = {
    kind,
    slug: slugOf(path),
    file: new VFile({ path, value: contents }),
    contents,
    data: known.data,
    place: (...keys: (string | number)[]) => parsedNow()?.place(...keys),
  };
  if ('blocks' in known) {
    // Defined, not spread in: spreading would ask for them, and parse every file.
    const body = () => (parsedNow() as ParsedSource | undefined)?.body;
    Object.defineProperty(one, 'body', { get: body, enumerable: true });
    Object.defineProperty(one, 'blocks', { get: () => known.blocks, enumerable: true });
  }
  return one;
}

const keyOf = (file: CorpusFile): string => hashOf(`${file.kind}\0${hashOfFile(file)}`);
