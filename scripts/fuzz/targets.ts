/**
 * What is fuzzed: a function a part, from bytes to nothing. Each throws where its part throws without a
 * message of ours, or breaks a promise that holds for any input.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from '../../src/pipeline/parse.ts';
import { read } from '../../src/pipeline/read.ts';
import { folders } from '../../src/pipeline/read/names.ts';
import { segment } from '../../src/pipeline/segment.ts';
import { readerOf, readUnit } from '../../src/pipeline/tag.ts';
import { amountsIn } from '../../src/pipeline/trace/amount.ts';
import { hoursOf } from '../../src/pipeline/trace/measured.ts';
import { applyRules } from '../../src/rules/index.ts';
import { sourceKinds } from '../../src/vocabulary.ts';
import { codeRoot } from '../analyse/method.ts';
import { Failure } from '../command.ts';
import { rowsOf } from '../import/rows.ts';
import { parseLine } from '../tag/line.ts';
import { tracerOver } from '../trace/tracer.ts';
import type { CorpusFile, Unit } from '../../src/types.ts';

const corpus = parse(await read(codeRoot));
const reader = readerOf(corpus.lexicon);
const trace = tracerOver(corpus);

/** Checks one file as `npm run check` does; a fault in it must be a message with a place and a remedy. */
function check(kind: CorpusFile['kind'], path: string, contents: string): void {
  const parsed = parse({ files: [{ path, kind, contents }], faults: [] });
  for (const { at, text } of segment(parsed)) {
    if (contents.slice(at.offset, at.end) !== text) throw new Error('A statement is not its slice');
  }
  applyRules(parsed, '2026-11-22');
  for (const message of parsed.files.flatMap(({ messages }) => messages)) {
    if (!/^[A-Z].*, .+/su.test(message.reason)) throw new Error(`No remedy: ${message.reason}`);
  }
}

/** A whole source: front matter and Markdown. */
export function parser(data: Buffer): void {
  check('source', 'reviews/sources/fuzzed.md', data.toString());
}

/** Front matter alone, above a body without fault. */
export function frontMatter(data: Buffer): void {
  check('source', 'reviews/sources/fuzzed.md', `---\n${data.toString()}\n---\n\n- It helped.\n`);
}

/** The other files of the corpus; the first byte says which. */
export function records(data: Buffer): void {
  const folder = folders[(data[0] ?? 0) % folders.length];
  if (!folder) return;
  check(folder.kind, `${folder.path}/fuzzed${folder.extension}`, data.subarray(1).toString());
}

const unitOf = (data: Buffer): Unit => ({
  text: data.subarray(1).toString(),
  kind: sourceKinds[(data[0] ?? 0) % sourceKinds.length] ?? 'news',
  heading: null,
});

/** A sentence for the reader: what it names must stand where it says. */
export function sentence(data: Buffer): void {
  const unit = unitOf(data);
  for (const { text, start, end } of readUnit(unit, reader).because) {
    if (unit.text.slice(start, end) !== text) throw new Error('A reason does not stand there');
  }
}

/** Figures in a sentence of the corpus and in the words of a study. */
export function figures(data: Buffer): void {
  const text = data.toString();
  for (const { value, at } of readUnit({ text, kind: 'news', heading: null }, reader).figures) {
    if (!Number.isFinite(value)) throw new Error('A figure is no number');
    if (at.start >= at.end || at.end > text.length) throw new Error('A figure has no place');
  }
  for (const { value } of amountsIn(text)) {
    if (!Number.isFinite(value)) throw new Error('An amount is no number');
  }
  hoursOf(text);
}

/** A claim: what is said of it must be words. */
export function claim(data: Buffer): void {
  const { verdict, study, reasons } = trace(unitOf(data));
  if (reasons.length === 0) throw new Error('No reason');
  if (verdict === null && study !== null) throw new Error('A study for what is no claim');
}

/** A line for the filters `tag` and `trace`. */
export function line(data: Buffer): void {
  const parsed = parseLine(data.toString());
  if ('message' in parsed && !parsed.message.includes(', ')) throw new Error('No remedy');
}

/** A file of reviews; the first byte says of which format. */
export async function reviews(data: Buffer): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'evenhand-fuzz-'));
  const extension = ['csv', 'tsv', 'jsonl'][(data[0] ?? 0) % 3] ?? 'csv';
  const path = join(folder, `reviews.${extension}`);
  writeFileSync(path, data.subarray(1));
  const told = { columns: () => undefined, bytes: () => undefined };
  try {
    for await (const row of rowsOf(path, { keep: [] }, told)) {
      if ('fault' in row ? row.fault === '' : row.text.trim() === '') throw new Error('Empty row');
    }
  } catch (error) {
    // A file without a column of text is refused with a message.
    if (!(error instanceof Failure)) throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
