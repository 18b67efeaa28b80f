import { InvalidArgumentError } from 'commander';

/** Values of the front matter as far as they are known; keys as in `src/schema/source.ts`. */
export interface Answers {
  title?: string;
  url?: string;
  publisher?: string;
  kind?: string;
  published?: string;
  accessed?: string;
  interests?: string[];
  drug?: string[];
  route?: string[];
  condition?: string[];
  setting?: string;
  psychotherapy?: string;
  coverage?: string;
  rights?: string;
  permission?: string;
  sameWriter?: string;
  secondHand?: boolean;
  note?: string;
  statement?: string[];
}

export interface Flags extends Answers {
  slug?: string;
  from?: string;
  root: string;
}

/** Keys that every source has and that have no default. */
export const required = [
  'title',
  'publisher',
  'kind',
  'interests',
  'drug',
  'route',
  'psychotherapy',
  'coverage',
] as const satisfies readonly (keyof Answers)[];

/** Required keys that nobody gave yet, in the order of the file. */
export const missing = (answers: Answers) => required.filter((key) => answers[key] === undefined);

/** A comma-separated list from a flag; throws where a value is not among the options. */
export function list(value: string, options?: readonly string[], flag = ''): string[] {
  const values = value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  const wrong = values.find((part) => options && !options.includes(part));
  if (wrong === undefined) return values;
  throw new InvalidArgumentError(
    `Unexpected "${wrong}" for ${flag.split(' ')[0] ?? ''}, expected some of ${(options ?? []).join(', ')}.`,
  );
}
