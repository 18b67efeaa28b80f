/** One change to an input: at a share of its length, characters cut out and others put in. */
export interface Edit {
  at: number;
  cut: number;
  put: string;
}

/** Pieces that have a meaning somewhere in the project: marks, numbers, words of formats. */
export const pieces: readonly string[] = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    ' ',
    '\u00A0',
    '\uFEFF',
    '\0',
    '\u2028',
    '\u202E',
    '\u0301',
    '\uD800',
  ],
  ...[
    '---\n',
    '- ',
    '> ',
    '# ',
    '## ',
    '```\n',
    '[[',
    ']]',
    ' … ',
    '**',
    '<b>',
    '<!--',
    '&amp;',
    '\\',
  ],
  ...[
    '"',
    "'",
    '“',
    '”',
    '„',
    '(',
    ')',
    '[',
    ']',
    '{',
    '}',
    ',',
    ';',
    ':',
    ': ',
    '?',
    '!',
    '.',
    '|',
  ],
  ...[
    '0',
    '1',
    '-1',
    '9'.repeat(400),
    '1e999',
    '0.5',
    '1,000',
    '60-70%',
    '$4,000',
    '½',
    '٣',
    '5/10',
  ],
  ...['*a', '&a ', '!!js ', '<<: ', '~', 'null', 'true', '__proto__', 'constructor', 'toString'],
  ...[
    'not ',
    'no ',
    'but ',
    'ketamine ',
    'nausea ',
    'than ',
    'of ',
    ' to ',
    'half ',
    'KAP ',
    'I ',
    'you ',
  ],
  ...['id', 'text', '{"text":"', '"}', '\\u0000', '😀', 'é', 'שלום', 'İ', 'ß'],
];

/** The text after some changes, each made to what the one before left. */
export function edited(text: string, edits: readonly Edit[]): string {
  return edits.reduce((before, { at, cut, put }) => {
    const from = Math.floor(at * (before.length + 1));
    return before.slice(0, from) + put + before.slice(from + cut);
  }, text);
}

/** A change drawn by chance; now and then it doubles a stretch, or takes one from another input. */
export function randomEdit(text: string, other: string, random: () => number): Edit {
  const below = (end: number) => Math.floor(random() * end);
  const stretch = (of: string) => {
    const from = below(of.length);
    return of.slice(from, from + below(200));
  };
  const kind = random();
  const at = random();
  if (kind < 0.5) return { at, cut: below(3), put: pieces[below(pieces.length)] ?? '' };
  if (kind < 0.65) return { at, cut: below(60), put: '' };
  if (kind < 0.75) return { at, cut: 0, put: stretch(text).repeat(1 + below(40)) };
  if (kind < 0.9) return { at, cut: below(20), put: stretch(other) };
  return { at, cut: 1, put: String.fromCodePoint(below(random() < 0.7 ? 0x80 : 0x10ffff)) };
}
