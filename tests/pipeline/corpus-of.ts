import { parse } from '../../src/pipeline/parse.ts';
import type { CorpusFile, CorpusFileKind, ParsedCorpus } from '../../src/types.ts';

const kindOf: Record<string, CorpusFileKind> = {
  sources: 'source',
  studies: 'study',
  decisions: 'decision',
  lexicon: 'lexicon',
  gold: 'gold',
  withdrawn: 'tombstone',
  moved: 'moved',
  fidelity: 'fidelity',
};

/** A parsed corpus from texts by path below `reviews/`: `{ 'sources/x.md': '---…' }`. */
export function corpusOf(texts: Record<string, string>): ParsedCorpus {
  const files: CorpusFile[] = Object.entries(texts).map(([path, contents]) => ({
    path: `reviews/${path}`,
    kind: kindOf[path.split('/')[0] ?? ''] ?? 'source',
    contents,
  }));
  return parse({ files, faults: [] });
}

/** All messages of a corpus as `path:line:column: reason`, sorted by path. */
export const messagesOf = ({ files }: Pick<ParsedCorpus, 'files'>): string[] =>
  files.flatMap(({ messages }) => messages.map((message) => String(message)));

const front = {
  title: 'A story',
  publisher: 'A blog',
  kind: 'experience-post',
  published: '2023-07-18',
  accessed: '2026-11-22',
  interests: '[none-known]',
  drug: '[ketamine]',
  route: '[sublingual]',
  psychotherapy: 'integral',
  coverage: 'whole-page',
};

/** A source with good front matter, keys changed or (with `undefined`) left out as given. */
export function sourceOf(body: string, keys: Record<string, string | undefined> = {}): string {
  const all: Record<string, string | undefined> = { ...front, ...keys };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}: ${value ?? ''}`);
  return `---\n${lines.join('\n')}\n---\n\n${body}`;
}

/** A study with good data, further lines of YAML behind. */
export const studyOf = (id: string, more = '', doi = '  doi: 10.1000/x\n'): string =>
  `id: ${id}
citation:
  title: A trial
${doi}short: Trial
design: randomized-controlled
psychotherapy: none
intervention:
  drug: [ketamine]
  route: [iv]
population:
  condition: depression
  n: 100
finding: It helped.
${more}`;
