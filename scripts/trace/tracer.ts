import { hasFault } from '../../src/fault.ts';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { createReader, readUnit } from '../../src/pipeline/tag.ts';
import { ask, conditionOf } from '../../src/pipeline/trace.ts';
import { candidates } from '../../src/pipeline/trace/candidates.ts';
import { prepare } from '../../src/pipeline/trace/evidence.ts';
import { studyRecord } from '../../src/pipeline/trace/record.ts';
import { verdict } from '../../src/pipeline/trace/verdict.ts';
import { accountKinds, type SourceKind } from '../../src/vocabulary.ts';
import { reporters } from '../check/reporters.ts';
import { Failure } from '../command.ts';
import type { Candidate, Unit } from '../../src/types.ts';
import type { Verdict } from '../../src/vocabulary.ts';

/** What `npm run -s trace` says of one text. */
export interface Traced {
  /** The study the verdict rests on; `null` where it rests on none. */
  study: string | null;
  verdict: Verdict | null;
  candidates: Candidate[];
  reasons: string[];
}

const listed = 5;

/** A function that traces texts against the studies below `root`; throws a `Failure` on faults. */
export async function tracerOf(root: string): Promise<(unit: Unit) => Traced> {
  const { files } = await read(root);
  const needed = files.filter(({ kind }) => kind === 'study' || kind === 'lexicon');
  const corpus = parse({ files: needed, faults: [] });
  const faulty = corpus.files.filter(hasFault);
  if (faulty.length > 0) {
    throw new Failure(reporters.text(faulty, 'Studies or lexicon cannot be used').trimEnd());
  }
  const reader = createReader(corpus.lexicon);
  const record = prepare(corpus.studies.flatMap((study) => studyRecord(study) ?? []));
  const conditions = conditionOf(corpus.lexicon);
  return (unit) => {
    const tags = readUnit(unit, reader);
    const own = tags.voice === 'experience' && isAccount(unit.kind);
    if (!tags.claim || own) return silent(own);
    const asked = ask({ text: unit.text, ...tags }, undefined, conditions);
    const leads = candidates(asked, record);
    const proposal = verdict(asked, leads, record);
    return {
      study: proposal.studies[0] ?? null,
      verdict: proposal.verdict,
      candidates: leads.slice(0, listed).map(({ evidence, score, why }) => ({
        study: evidence.study.id,
        score,
        why,
      })),
      reasons: proposal.reasons,
    };
  };
}

function silent(own: boolean): Traced {
  const reason = own
    ? "It tells the writer's own experience, which is no claim to trace."
    : 'It makes no claim to trace.';
  return { study: null, verdict: null, candidates: [], reasons: [reason] };
}

function isAccount(kind: SourceKind): boolean {
  return (accountKinds as readonly SourceKind[]).includes(kind);
}
