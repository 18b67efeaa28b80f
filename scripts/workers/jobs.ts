/** What a worker does; its reader is compiled from the lexicon it was started with. */
import { Tinypool } from 'tinypool';
import { createReader, type Reader } from '../../src/pipeline/tag.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import { readRows, type ReadRows, type Rows } from '../import/review.ts';
import { answersTo, type Answers, type Asked } from '../tag/answer.ts';

let compiled: Reader | undefined;
const reader = (): Reader => (compiled ??= createReader(Tinypool.workerData as Lexicon));

/** The jobs by name: each gives for its batch what the same call gives in any process. */
export interface Jobs {
  answers: (asked: Asked) => Answers;
  rows: (rows: Rows) => ReadRows;
}

/** A result, and how long it took. */
export interface Done<Result> {
  result: Result;
  /** Milliseconds of work. */
  worked: number;
  /** Milliseconds between the work before and this, in which the worker had none; 0 for its first. */
  waited: number;
}

let ended: number | undefined;

const timed =
  <Batch, Result>(work: (batch: Batch) => Result) =>
  (batch: Batch): Done<Result> => {
    const began = performance.now();
    const waited = began - (ended ?? began);
    const result = work(batch);
    ended = performance.now();
    return { result, worked: ended - began, waited };
  };

export const answers = timed<Asked, Answers>((asked) => answersTo(asked, reader()));
export const rows = timed<Rows, ReadRows>((some) => readRows(some, reader()));
