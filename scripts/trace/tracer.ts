import { hasFault } from '../../src/fault.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { studyRecord } from '../../src/pipeline/trace/record.ts';
import { createTracer, type Tracer } from '../../src/pipeline/trace/tracer.ts';
import { reporters } from '../check/reporters.ts';
import { Failure } from '../command.ts';
import type { CorpusFileKind, ParsedCorpus } from '../../src/types.ts';

const needed: readonly CorpusFileKind[] = ['study', 'decision', 'lexicon'];

/** Studies, rulings and lexicon below `root`; throws a `Failure` where a file has faults. */
export async function recordOf(root: string): Promise<ParsedCorpus> {
  const { files } = await read(root);
  const corpus = parse({ files: files.filter(({ kind }) => needed.includes(kind)), faults: [] });
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length > 0) {
    const reason = 'Studies, rulings or lexicon cannot be used';
    throw new Failure(reporters.text(faulty, reason).trimEnd());
  }
  return corpus;
}

/** A function that traces texts against the studies and rulings of a corpus. */
export function tracerOver({ studies, decisions, lexicon }: ParsedCorpus): Tracer {
  const records = studies.flatMap((study) => studyRecord(study) ?? []);
  return createTracer({ studies: records, decisions, lexicon });
}

/** The same, read from the folder that holds `reviews/`. */
export async function tracerOf(root: string): Promise<Tracer> {
  return tracerOver(await recordOf(root));
}
