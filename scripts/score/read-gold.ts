import { readFile } from 'node:fs/promises';
import { labelled, type Labelled } from '../../src/pipeline/tag/gold.ts';
import { resolveFile } from '../command.ts';
import { psytarRow } from './psytar.ts';

/** Labelled lines of a file and the messages about lines that are none. */
export async function readGold(path: string): Promise<{ rows: Labelled[]; messages: string[] }> {
  let contents: string;
  try {
    contents = await readFile(resolveFile(path), 'utf8');
  } catch (error) {
    return { rows: [], messages: [`${path}: ${reason(error)}`] };
  }
  const rows: Labelled[] = [];
  const messages: string[] = [];
  for (const [index, raw] of contents.split(/\r?\n/).entries()) {
    if (raw.trim() === '') continue;
    const value = parsed(raw);
    const foreign = psytarRow(value);
    if (foreign) {
      rows.push(foreign);
      continue;
    }
    const result = labelled.safeParse(value);
    if (result.success) rows.push(result.data);
    else
      messages.push(`${path}:${index + 1}: ${wrong(result.error.issues[0]?.path.join('.') ?? '')}`);
  }
  if (rows.length === 0 && messages.length === 0) {
    messages.push(
      `${path}: Unexpected empty file, expected labelled JSON lines, name another file`,
    );
  }
  return { rows, messages };
}

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const wrong = (key: string): string =>
  key === ''
    ? 'Unexpected text, expected one JSON object a line, correct its quotes, commas and braces'
    : `Unexpected value of "${key}", expected a label of the annotation guide, correct the line`;

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'Unexpected name, expected a file that exists, check the spelling';
  if (code === 'EISDIR')
    return 'Unexpected folder, expected a file of JSON lines, name a file in it';
  return `Unexpected failure to read it (${code ?? 'unknown'}), expected a readable file, check its permissions`;
}
