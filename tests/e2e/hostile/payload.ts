import type { z } from 'zod';

/** A field of a schema that was filled with markup, by its path: `study.outcomes[].measure`. */
export interface Filled {
  path: string;
  /** A word that stands nowhere else, `zq17q`. */
  marker: string;
  /** All that was written into it. */
  text: string;
}

/** Every way out of every place a text may stand in: element, attribute, data block, feed, template, cell. */
const markup =
  `<script>zq()</script>"><img src=zq onerror=zq()><zq-tag zq=1>' onfocus=zq() zq='` +
  ' {{zq}} ${zq} </title></textarea></style> ]]> --> javascript:zq() &lt;b&gt; &amp; \\u003c';
/** Signs at which a spreadsheet begins a formula. */
const leads = ['=', '+', '-', '@'];
/** For fields that are held to a form; the first that the schema takes is used. */
const forms: ((marker: string, n: number) => string)[] = [
  (marker, n) => `${leads[n % leads.length] ?? ''}${marker} ${markup}`,
  (marker) => `https://${marker}.example/"><img/src=zq/onerror=zq()>'zq='{{zq}}]]>--><zq-tag/zq=1>`,
  (marker) => `10.1234/${marker}"><img/src=zq/onerror=zq()>'zq='{{zq}}]]>--><zq-tag/zq=1>`,
];
/** For fields that can hold no markup at all. */
const plain = ['2026-01-02', '0123456789ab', '0123456789abcdef', 'hostile', '12345678'];

type Schema = z.core.$ZodType;
type Def = Schema['_zod']['def'] & {
  shape?: Record<string, Schema>;
  innerType?: Schema;
  element?: Schema;
  items?: Schema[];
  entries?: Record<string, string>;
};

/** Fills every field of schemas, and remembers which ones could hold markup. */
export class Filler {
  readonly filled: Filled[] = [];

  /**
   * A value for `schema`; `given` holds values by path (`study.id`, `study.arms[].name`) for ids that
   * must be known elsewhere, which rules hold and not schemas; `undefined` leaves a key out.
   */
  fill(schema: Schema, path: string, given: Readonly<Record<string, unknown>>): unknown {
    if (Object.hasOwn(given, path)) return given[path];
    const def = schema._zod.def as Def;
    switch (def.type) {
      case 'optional':
      case 'default':
        return this.fill(def.innerType!, path, given);
      case 'object':
        return Object.fromEntries(
          Object.entries(def.shape!)
            .map(([key, one]) => [key, this.fill(one, `${path}.${key}`, given)] as const)
            .filter(([, value]) => value !== undefined),
        );
      case 'array':
        return [this.fill(def.element!, `${path}[]`, given)];
      case 'tuple':
        return def.items!.map((one, at) => at + Number(this.fill(one, path, given)));
      case 'enum':
        return Object.values(def.entries!)[0];
      case 'boolean':
        return true;
      case 'number':
        return isTaken(schema, 2020) ? 2020 : 1;
      case 'string':
        return this.text(schema, path);
      default:
        throw new Error(`Unexpected ${def.type} at ${path}, expected a case for it, add one`);
    }
  }

  /** Markup for a field, noted under its path. Free text outside of schemas has none. */
  text(schema: Schema | undefined, path: string): string {
    const n = this.filled.length;
    const marker = `zq${n}q`;
    const texts = forms.map((form) => form(marker, n));
    const text = texts.find((one) => schema === undefined || isTaken(schema, one));
    if (text === undefined) {
      const benign = plain.find((one) => isTaken(schema!, one));
      if (benign === undefined) throw new Error(`Unexpected form of ${path}, add a text for it`);
      return benign;
    }
    this.filled.push({ path, marker, text });
    return text;
  }
}

const isTaken = (schema: Schema, value: unknown): boolean =>
  (schema as z.ZodType).safeParse(value).success;
