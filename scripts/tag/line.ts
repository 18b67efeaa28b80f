import { z } from 'zod';
import { Quotation } from '../../src/pipeline/tag/quotation.ts';
import { sourceKinds } from '../../src/vocabulary.ts';
import type { Unit } from '../../src/types.ts';

const line = z.looseObject({
  id: z.union([z.string(), z.number()]),
  doc: z.union([z.string(), z.number()]).nullish(),
  kind: z.enum(sourceKinds).nullish(),
  heading: z.string().nullish(),
  isHeading: z.boolean().nullish(),
  quoted: z.boolean().nullish(),
  previous: z.string().nullish(),
  next: z.string().nullish(),
  text: z.string(),
});
export type Line = z.infer<typeof line>;

const example = '{"id": "1", "text": "…"}';

/** One line of input, or the message that says what is wrong with it. */
export function parseLine(raw: string): { line: Line } | { message: string } {
  let value: unknown;
  try {
    value = JSON.parse(raw.replace(/^\uFEFF/, ''));
  } catch {
    return {
      message: `Unexpected text that is not JSON, expected one object a line such as ${example}, correct its quotes, commas and braces`,
    };
  }
  const result = line.safeParse(value);
  if (result.success) return { line: result.data };
  return { message: messageFor(value, result.error.issues[0]) };
}

function messageFor(value: unknown, issue: z.core.$ZodIssue | undefined): string {
  const key = issue?.path[0];
  if (key === undefined || typeof key !== 'string') {
    return `Unexpected ${nameOf(value)}, expected one object a line such as ${example}, wrap the value in an object`;
  }
  const actual = (value as Record<string, unknown>)[key];
  if (actual === undefined)
    return `Unexpected line without "${key}", expected ${expected[key] ?? 'a value'}, add it`;
  const shown = JSON.stringify(actual).slice(0, 60);
  return `Unexpected ${key} ${shown}, expected ${expected[key] ?? 'another value'}, correct it${optional.has(key) ? ' or leave it out' : ''}`;
}

const nameOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

const optional = new Set(['doc', 'kind', 'heading', 'isHeading', 'quoted', 'previous', 'next']);
const expected: Record<string, string> = {
  id: 'a string or a number',
  doc: 'a string, a number or null',
  kind: `one of ${sourceKinds.join(', ')}, or null`,
  heading: 'a string or null',
  isHeading: 'true or false',
  quoted: 'true or false',
  previous: 'a string',
  next: 'a string',
  text: 'a string',
};

/** A page of unknown kind is read as plain information: no praise is put into a seller's mouth. */
export const defaultKind = 'health-information';

/** The most words of a line that is taken for a heading because none stands above it. */
const longestHeading = 15;

/** What the lines of a doc that came so far say of those that follow. */
export class Doc {
  #name: Line['doc'];
  #quotation = new Quotation();
  /** Some line stood under a heading: the doc says of each where it stands. */
  #headed = false;

  /** The line as the reader sees it; neighbours count where they belong to the same document. */
  unitOf(here: Line, before: Line | undefined, after: Line | undefined): Unit {
    const doc = here.doc ?? undefined;
    if (doc === undefined || doc !== this.#name) {
      this.#headed = false;
      this.#quotation = new Quotation();
    }
    this.#name = doc;
    const near = (other: Line | undefined) =>
      doc !== undefined && other?.doc === doc ? other : undefined;
    const previous = here.previous ?? near(before)?.text;
    const next = here.next ?? near(after)?.text;
    const isHeading = here.isHeading ?? this.#isHeading(here, near(after));
    const heading = here.heading ?? null;
    if (heading !== null) this.#headed = true;
    const goesOn = this.#quotation.goesOn(here.text, isHeading ? undefined : (heading ?? ''));
    return {
      text: here.text,
      kind: here.kind ?? defaultKind,
      heading,
      isHeading,
      quoted: here.quoted ?? goesOn,
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  }

  /**
   * The line after stands under it, or it stands under none where others do, and is no sentence. What gives a share
   * of people says something, however large it is printed, and is read as a sentence.
   */
  #isHeading({ text, heading }: Line, after: Line | undefined): boolean {
    if (/\d\s?%|\d per ?cent\b/u.test(text)) return false;
    const below = after?.heading?.replace(/^\d+[.)]\s+/u, '');
    if (below === text || after?.heading === text) return true;
    const headed = this.#headed || (after?.heading ?? null) !== null;
    return (
      headed &&
      (heading ?? null) === null &&
      !/[.!:;,…]["”’')\]]*$/u.test(text.trimEnd()) &&
      text.trim().split(/\s+/u).length <= longestHeading
    );
  }
}
