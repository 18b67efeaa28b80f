/** What a worker does; its reader is compiled from the lexicon it was started with. */
import { Tinypool } from 'tinypool';
import { createReader, readUnit, type Reader } from '../../src/pipeline/tag.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Tags, Unit } from '../../src/types.ts';
import { readRows, type ReadRows, type Rows } from '../import/review.ts';
import { answersTo, type Answers, type Asked } from '../tag/answer.ts';

let compiled: Reader | undefined;
const reader = (): Reader => (compiled ??= createReader(Tinypool.workerData as Lexicon));

/** The jobs by name: each gives for its batch what the same call gives in any process. */
export interface Jobs {
  answers: (asked: Asked) => Answers;
  rows: (rows: Rows) => ReadRows;
  tags: (units: readonly Unit[]) => Tags[];
}

export const answers: Jobs['answers'] = (asked) => answersTo(asked, reader());
export const rows: Jobs['rows'] = (some) => readRows(some, reader());
export const tags: Jobs['tags'] = (units) => units.map((unit) => readUnit(unit, reader()));
