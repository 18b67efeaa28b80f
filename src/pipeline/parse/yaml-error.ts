import type { ErrorCode, YAMLError } from 'yaml';

const quotes = 'put the value in double quotes';

/** What each fault of the YAML parser means to someone who edits a file by hand. */
const reasons: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'Unexpected "*" before a value, expected plain text, put the value in double quotes',
  BAD_DQ_ESCAPE: 'Unexpected backslash in double quotes, expected a known escape, write it twice',
  BAD_INDENT: 'Unexpected indentation, expected keys of one list or map in one column, align them',
  BAD_SCALAR_START: `Unexpected first character of a value, expected a letter or digit, ${quotes}`,
  BLOCK_AS_IMPLICIT_KEY: `Unexpected second colon on a line, expected one "key: value", ${quotes}`,
  MULTILINE_IMPLICIT_KEY: 'Unexpected line without a colon, expected "key: value", add the colon',
  MISSING_CHAR: 'Unexpected end of a value, expected a closing quote, bracket or colon, add it',
  MULTIPLE_DOCS: 'Unexpected second YAML document, expected one a file, take the line --- away',
  TAB_AS_INDENT: 'Unexpected tab, expected spaces to indent YAML, replace the tab by two spaces',
  TAG_RESOLVE_FAILED: 'Unexpected YAML tag "!", expected plain values, take the tag away',
  RESOURCE_EXHAUSTION:
    'Unexpected depth of nesting, expected at most a few levels, flatten the data',
};

/** Reason and offset (within `text`) of a YAML error, in the words of the other messages. */
export function describeYamlError(
  error: YAMLError,
  text: string,
): { reason: string; offset: number } {
  const offset = error.pos[0];
  if (error.code === 'DUPLICATE_KEY') {
    const key = /^["']?([^:"'\r\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? '';
    return {
      reason: `Unexpected second key "${key}", expected it once, remove one of the two`,
      offset,
    };
  }
  const plain = error.message.replace(/\s+/g, ' ').trim();
  const other = `Unexpected YAML (${plain}), expected "key: value" lines, check quotes and indentation`;
  return { reason: reasons[error.code] ?? other, offset };
}
