import { expect, it } from 'vitest';
import { plainProse } from '../../src/rules/plain-prose.ts';
import { sourceOf } from '../pipeline/corpus-of.ts';
import { faultsOf } from './faults-of.ts';

const faults = (body: string) => faultsOf(plainProse, { 'sources/x.md': sourceOf(body) });

it('accepts headings, lists, paragraphs, quotations, pinpoints and links to the web', () => {
  const body = `## Head

- One [page](https://example.org/a) & <https://example.org/b>. [[a … b]]
  - Two < 3, 5 * 4, snake_case.

> Quoted.

Wrapped
paragraph.
`;
  expect(faults(body)).toEqual([]);
});

it.each([
  ['<div>x</div>', '14:1', 'HTML "<div>", expected plain Markdown, take the tag away'],
  ['- a <b>x</b> <i>y</i>', '14:5', 'HTML "<b>", expected plain Markdown, take the tag away'],
  ['<!-- note -->', '14:1', 'HTML "<!-- note -->", expected plain Markdown, take the tag away'],
  ["import X from './x'", '14:1', 'MDX import, expected prose, take the line away'],
  ['export const a = 1', '14:1', 'MDX export, expected prose, take the line away'],
  ['- It is {1 + 1}.', '14:9', '"{", expected prose without MDX, take the braces away'],
  [
    '- a ![b](https://x.org/b.png)',
    '14:5',
    'image "https://x.org/b.png", expected words only, say what it shows',
  ],
  [
    '- a [b](javascript:alert(1))',
    '14:5',
    'link to "javascript:alert(1)", expected https:// or http://, correct it or take it away',
  ],
  [
    '- a [b](../c)',
    '14:5',
    'link to "../c", expected https:// or http://, correct it or take it away',
  ],
  [
    '[b]: https://x.org',
    '14:1',
    'link definition "[b]: https://x.org", expected [text](https://…), write the link in place',
  ],
  ['- a *b* **c**', '14:5', 'emphasis, expected plain words, take its marks away'],
  ['    indented', '14:1', 'code block, expected prose, take the indentation or fence away'],
  [
    'Text\n---',
    '14:1',
    'underlined heading, expected "## heading" or a blank line before ---, rewrite it',
  ],
  ['- a \\* b', '14:5', 'backslash, expected plain words, take it away'],
  ['- a &amp; b', '14:5', 'character code "&amp;", expected the character itself, write that'],
  ['- a\u202Eb', '14:4', 'invisible character U+202E, expected visible text, delete it'],
  ['> a\n> b', '14:4', 'line break in a quotation, expected each on one line, join the lines'],
])('refuses %j', (body, place, reason) => {
  expect(faults(`${body}\n`)).toEqual([`reviews/sources/x.md:${place}: Unexpected ${reason}`]);
});
