import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWrittenClaims } from '../../../scripts/score/read-written-claims.ts';
import { recordOf } from '../../../scripts/trace/tracer.ts';
import { candidates } from '../../../src/pipeline/trace/candidates.ts';
import { studyRecord } from '../../../src/pipeline/trace/record.ts';
import { withoutItself } from '../../../src/pipeline/trace/score.ts';
import { createAsker } from '../../../src/pipeline/trace/tracer.ts';
import { writtenClaims } from '../../../src/pipeline/trace/written.ts';

const root = join(import.meta.dirname, '../../..');
const corpus = await recordOf(root);
const studies = corpus.studies.flatMap((study) => studyRecord(study) ?? []);

/** Ids of the studies that lead for a claim, best first, when these claims were learnt from. */
function leads(text: string, learnt: { text: string; studies: string[] }[], itself = true) {
  const { ask, record } = createAsker({ ...corpus, decisions: [], studies }, learnt);
  const unit = { text, kind: 'clinic-marketing' as const, heading: null };
  const found = ask(unit, itself ? {} : withoutItself(text));
  if ('refused' in found) throw new Error(found.refused);
  return candidates(found.asked, record).map(({ evidence, why }) => ({
    id: evidence.study.id,
    why,
  }));
}

describe('claims written to learn from', () => {
  it('are those of the files, so that npm run train -- --claims would change none', async () => {
    const lines = [
      ...(await readWrittenClaims(root, 'dev')),
      ...(await readWrittenClaims(root, 'by-study')),
    ].filter(({ verdict, studies: ids }) => verdict !== null && ids.length > 0);
    expect(writtenClaims.map(({ text, studies: ids }) => [text, ids])).toEqual(
      lines.map(({ claim, studies: ids }) => [claim, ids]),
    );
  });

  it('lead a claim in like words to the study they rest on', () => {
    const told = 'Our drip has knackered plumbers whistling again before the kettle boils.';
    const learnt = [{ text: told, studies: ['winstock-2012'] }];
    const claim = 'Ketamine has knackered plumbers whistling again before supper.';
    expect(leads(claim, []).map(({ id }) => id)).not.toContain('winstock-2012');
    expect(leads(claim, learnt)[0]).toEqual({
      id: 'winstock-2012',
      why: ['claims of what it found are worded alike'],
    });
  });

  it('count for nothing where they are left out', () => {
    const claim = 'Ketamine has knackered plumbers whistling again before supper.';
    const learnt = [{ text: claim, studies: ['winstock-2012'] }];
    expect(leads(claim, learnt)[0]?.id).toBe('winstock-2012');
    expect(leads(claim, learnt, false).map(({ id }) => id)).not.toContain('winstock-2012');
  });
});
