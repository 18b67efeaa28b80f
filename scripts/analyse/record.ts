import { studyRecord } from '../../src/pipeline/trace/record.ts';
import { rulingsOf, type Rulings } from '../../src/pipeline/trace/ruling.ts';
import { hashOf, hashOfFile } from '../kept/file.ts';
import type { TraceRecord } from '../../src/pipeline/trace.ts';
import type { Results } from '../kept/results.ts';
import type { Corpus, CorpusFileKind, ParsedCorpus } from '../../src/types.ts';

/** What claims are held against, with hashes over the files that it was made from. */
export interface KeptRecord extends TraceRecord {
  lexiconKey: string;
  key: string;
}

/** Studies and rulings with their places, which are found anew only where a file changed. */
export function recordOf(corpus: ParsedCorpus, raw: Corpus, results: Results): KeptRecord {
  const { lexicon, decisions } = corpus;
  const studies = corpus.studies.flatMap((study) => {
    const from = `study\0${study.file.path}\0${study.contents}`;
    const made = results.of(from, () => ({ study: studyRecord(study) }));
    return made.study ?? [];
  });
  const rulings = results.of(`rulings\0${hashOfFiles(raw, ['decision'])}`, () =>
    asLists(rulingsOf(decisions)),
  );
  return {
    ...{ studies, decisions, lexicon },
    rulings: { claims: new Map(rulings.claims), tags: new Map(rulings.tags) },
    lexiconKey: hashOfFiles(raw, ['lexicon']),
    key: hashOfFiles(raw, ['lexicon', 'study', 'decision']),
  };
}

const asLists = ({ claims, tags }: Rulings) => ({ claims: [...claims], tags: [...tags] });

function hashOfFiles({ files }: Corpus, kinds: readonly CorpusFileKind[]): string {
  const parts = files
    .filter(({ kind }) => kinds.includes(kind))
    .map((file) => [file.path, hashOfFile(file)]);
  return hashOf(JSON.stringify(parts));
}
