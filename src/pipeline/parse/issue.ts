import { z } from 'zod';
import { remedy } from '../../nearest.ts';
import { valueAt } from './validate.ts';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/** One line for one value that does not fit its schema: what stands there, what may, what to do. */
export function describeIssue(issue: Issue, value: unknown, schema: z.ZodType): string {
  const path = issue.path as Path;
  const name = nameOf(path);
  const actual = valueAt(value, path);
  if (issue.code === 'unrecognized_keys') return unknownKey(issue.keys[0] ?? '', path, schema);
  const asked = expected(issue, schemaAt(schema, path));
  if (actual === undefined)
    return `Unexpected lack of "${name}", expected ${asked}, add "${name}: …"`;
  if (issue.code === 'invalid_value') {
    const options = issue.values.map(String);
    const use = remedy(shown(actual), options, 'choose one of them');
    return `Unexpected ${name} "${shown(actual)}", expected ${asked}, ${use}`;
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union') {
    return `Unexpected ${typeName(actual)} for "${name}", expected ${asked}, correct it`;
  }
  if (actual === '' || (Array.isArray(actual) && actual.length === 0)) {
    return `Unexpected empty "${name}", expected ${asked}, fill it in or take the key away`;
  }
  return `Unexpected ${name} "${shown(actual)}", expected ${asked}, correct it`;
}

/** The last key of a path: `interests`, and `interests` for `interests.0` too. */
const nameOf = (path: Path): string => path.findLast((part) => typeof part === 'string') ?? 'file';

const shown = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
};

function typeName(value: unknown): string {
  if (value === null) return 'empty value';
  if (Array.isArray(value)) return 'list';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'endless number';
  return (
    { object: 'map', string: 'text', boolean: 'true or false' }[typeof value as string] ??
    typeof value
  );
}

function unknownKey(key: string, path: Path, schema: z.ZodType): string {
  const at = schemaAt(schema, path);
  const keys = at instanceof z.ZodObject ? Object.keys(at.shape) : [];
  const use = remedy(key, keys, 'take it away');
  return `Unexpected key "${key}", expected one of ${keys.join(', ')}, ${use}`;
}

const typeWords: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  tuple: 'a list in square brackets',
  object: 'a map of keys',
};

function expected(issue: Issue, schema: z.ZodType | undefined): string {
  const options = optionsOf(schema);
  if (options.length > 0) return `one of ${options.join(', ')}`;
  if (issue.code === 'invalid_type') return typeWords[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_format') return formatWords(issue);
  if (issue.code === 'too_small') return smallest(issue);
  if (issue.code === 'too_big') return `at most ${String(issue.maximum)}`;
  return issue.message;
}

function smallest(issue: Extract<Issue, { code: 'too_small' }>): string {
  if (issue.origin === 'string') return 'text';
  if (issue.origin === 'array' || issue.origin === 'set') return 'at least one value';
  return `${issue.inclusive === false ? 'more than' : 'at least'} ${String(issue.minimum)}`;
}

function formatWords(issue: Extract<Issue, { code: 'invalid_format' }>): string {
  if (issue.format === 'date') return 'an existing day like 2026-11-22';
  if (issue.message.startsWith('Invalid')) return 'small letters, digits and hyphens';
  return issue.message.includes('month')
    ? `${issue.message} like 2023-07-18, 2023-07 or 2023`
    : issue.message;
}

function optionsOf(schema: z.ZodType | undefined): string[] {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  return schema instanceof z.ZodArray ? optionsOf(unwrap(schema.element as z.ZodType)) : [];
}

function unwrap(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrap(schema.unwrap() as z.ZodType);
  }
  return schema;
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = unwrap(schema);
  for (const key of path) {
    if (at instanceof z.ZodObject) at = at.shape[key] as z.ZodType | undefined;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else return undefined;
    at = at && unwrap(at);
  }
  return at;
}
