import { fault } from '../../fault.ts';
import { describeIssue } from './issue.ts';
import type { Yaml } from './yaml.ts';
import type { VFile } from 'vfile';
import type { z } from 'zod';

type Path = (string | number)[];
type Issue = z.core.$ZodIssue;

/**
 * Data after its schema; `undefined` where it does not fit, with one message per value that is
 * wrong. Plain scalars count as written where text is asked for: `published: 2023` is no number.
 */
export function validate<Schema extends z.ZodType>(
  yaml: Yaml,
  schema: Schema,
  file: VFile,
): z.infer<Schema> | undefined {
  const first = schema.safeParse(yaml.value);
  if (first.success) return first.data;
  const value = structuredClone(yaml.value);
  for (const issue of first.error.issues) restoreText(value, issue, yaml);
  const second = schema.safeParse(value);
  if (second.success) return second.data;
  const seen = new Set<string>();
  for (const issue of second.error.issues) report(issue, { yaml, value, schema, file, seen });
  return undefined;
}

function restoreText(value: unknown, issue: Issue, yaml: Yaml): void {
  if (issue.code !== 'invalid_type' || issue.expected !== 'string') return;
  const path = issue.path as Path;
  const actual = valueAt(value, path);
  const written = yaml.written(path);
  if (written === undefined || !['number', 'boolean', 'bigint'].includes(typeof actual)) return;
  const parent = valueAt(value, path.slice(0, -1)) as Record<string | number, unknown>;
  parent[path.at(-1) ?? ''] = written;
}

/** The value that stands at a path of keys and indices. */
export const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );

interface Context {
  yaml: Yaml;
  value: unknown;
  schema: z.ZodType;
  file: VFile;
  seen: Set<string>;
}

function report(issue: Issue, { yaml, value, schema, file, seen }: Context): void {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const reason = describeIssue({ ...issue, keys: [key] }, value, schema);
      fault(file, 'front-matter', reason, yaml.placeKey(...path, key));
    }
    return;
  }
  const at = path.join('\0');
  if (seen.has(at)) return;
  seen.add(at);
  const missing = valueAt(value, path) === undefined;
  const parent = missing ? path.slice(0, -1) : path;
  const place = parent.length === 0 ? yaml.start : (yaml.place(...parent) ?? yaml.start);
  fault(file, 'front-matter', describeIssue(issue, value, schema), place);
}
