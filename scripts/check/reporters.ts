import { reporter } from 'vfile-reporter';
import type { VFile } from 'vfile';

/** Everything a check prints: the messages of some files, then a line that counts. */
type Reporter = (files: readonly VFile[], closing: string) => string;

const text: Reporter = (files, closing) => {
  const report = reporter([...files], { quiet: true });
  return `${report === '' ? '' : `${report}\n`}${closing}\n`;
};

const json: Reporter = (files) => {
  const messages = files.flatMap((file) =>
    file.messages.map(({ reason, line, column, ruleId, fatal }) => ({
      file: file.path,
      line: line ?? null,
      column: column ?? null,
      rule: ruleId ?? null,
      severity: fatal ? 'fault' : 'warning',
      reason,
    })),
  );
  return `${JSON.stringify(messages, null, 2)}\n`;
};

/** One fault a line, as compilers print them, for editors to find the place. */
const lines: Reporter = (files, closing) => {
  const told = files.flatMap((file) =>
    file.messages.map(
      ({ reason, line = 1, column = 1, fatal }) =>
        `${file.path}:${line}:${column}: ${fatal ? 'fault' : 'warning'}: ${reason}`,
    ),
  );
  return `${[...told, closing].join('\n')}\n`;
};

/** Escapes as GitHub's runner asks; values of properties may not hold `:` and `,` either. */
const escapeText = (value: string): string =>
  value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeValue = (value: string): string =>
  escapeText(value).replaceAll(':', '%3A').replaceAll(',', '%2C');

const github: Reporter = (files, closing) => {
  const lines = files.flatMap((file) =>
    file.messages.map(({ reason, line = 1, column = 1, fatal, ruleId = '' }) => {
      const title = ruleId ? `,title=${escapeValue(ruleId)}` : '';
      const place = `file=${escapeValue(file.path)},line=${line},col=${column}${title}`;
      return `::${fatal ? 'error' : 'warning'} ${place}::${escapeText(reason)}`;
    }),
  );
  return `${[...lines, closing].join('\n')}\n`;
};

export const reporters = { text, json, lines, github } satisfies Record<string, Reporter>;
export type Format = keyof typeof reporters;
