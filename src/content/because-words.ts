import type { Because, Statement } from '../types.ts';
import { capital, stanceName, themeName, voiceName } from './wording.ts';
import type { Evidence } from './dataset.ts';

/** One label with the words that caused it, in the order in which they stand. */
export interface Reason {
  /** The label as the statement has it, and in words. */
  id: string;
  label: string;
  words: string[];
}

const lookup = (names: Record<string, string>, id: string): string | undefined =>
  Object.hasOwn(names, id) ? names[id] : undefined;

/** A label of the reader in words: "Theme: side effects", "Effect: nausea", "Claim". */
export function labelWords(label: string, evidence: Pick<Evidence, 'label'>): string {
  const [kind = '', id] = label.split(':');
  const theme = lookup(themeName, label);
  if (theme !== undefined) return `Theme: ${theme.toLowerCase()}`;
  if (id === undefined) return capital(kind);
  if (kind === 'theme') return `Theme: ${(lookup(themeName, id) ?? id).toLowerCase()}`;
  if (kind === 'voice') return `Voice: ${(lookup(voiceName, id) ?? id).toLowerCase()}`;
  if (kind === 'stance') return `Stance: ${(lookup(stanceName, id) ?? id).toLowerCase()}`;
  const name = ['effect', 'condition', 'route', 'outcome'].includes(kind) ? evidence.label(id) : id;
  return `${capital(kind)}: ${name.toLowerCase()}`;
}

const quoted = (text: string): string => (text.trim() === '' ? '' : `“${text.trim()}”`);

/** Why a statement was read as it was, label by label. */
export function reasonsOf(
  statement: Pick<Statement, 'because'>,
  evidence: Pick<Evidence, 'label'>,
): Reason[] {
  const grouped = new Map<string, Because[]>();
  for (const because of statement.because) {
    const list = grouped.get(because.label) ?? [];
    list.push(because);
    grouped.set(because.label, list);
  }
  return [...grouped].map(([id, list]) => ({
    id,
    label: labelWords(id, evidence),
    words: [
      ...new Set(
        [...list]
          .sort((a, b) => a.start - b.start)
          .map(({ text }) => quoted(text))
          .filter((text) => text !== ''),
      ),
    ],
  }));
}
