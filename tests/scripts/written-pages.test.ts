import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sentencesIn, writtenPages } from '../../scripts/train/written-pages.ts';
import { folderWith } from './run-script.ts';

const page = `# page | forum-post | two-doses
=;e;n;0\tWeek one
b,v;e;x;0\tBetter till Tuesday.
>m;e;c;1\tIt cost $400.
# single | directory | loose
@ Risks include
s;i;n;1\tNausea
@
;i;n;0\tBring a friend.
`;

const own = ({ text, heading, previous, next }: ReturnType<typeof sentencesIn>[number]) => ({
  text,
  heading,
  previous,
  next,
});

describe('sentencesIn', () => {
  it('reads labels, marks and the kind of page', () => {
    const [heading, mixed, quoted, listed] = sentencesIn(page, 'x.txt');
    expect(heading).toMatchObject({ doc: 'pages-two-doses', kind: 'forum-post', isHeading: true });
    expect(mixed).toMatchObject({
      themes: ['benefit', 'variable-response'],
      voice: 'experience',
      stance: 'mixed',
      claim: false,
      part: 'train',
    });
    expect(quoted).toMatchObject({ themes: ['cost'], claim: true, quoted: true });
    expect(listed).toMatchObject({ themes: ['side-effect'], kind: 'directory' });
    expect(listed).not.toHaveProperty('quoted');
  });

  it('gives the sentences of a page their neighbours and headings, and single ones no neighbours', () => {
    const [first, second, third, listed, last] = sentencesIn(page, 'x.txt').map(own);
    expect(first).toEqual({ text: 'Week one', heading: null, next: 'Better till Tuesday.' });
    expect(second).toMatchObject({
      heading: 'Week one',
      previous: 'Week one',
      next: 'It cost $400.',
    });
    expect(third).toEqual({
      text: 'It cost $400.',
      heading: 'Week one',
      previous: 'Better till Tuesday.',
    });
    expect(listed).toEqual({ text: 'Nausea', heading: 'Risks include' });
    expect(last).toEqual({ text: 'Bring a friend.', heading: null });
  });

  it('reads Windows line ends alike', () => {
    expect(sentencesIn(page.replaceAll('\n', '\r\n'), 'x.txt')).toEqual(sentencesIn(page, 'x.txt'));
  });

  it.each([
    ['b;e;f;0\tToo early.', 1, 'expected # page | kind | slug before the first sentence'],
    ['# page | diary | a', 1, 'expected a kind of page such as'],
    ['# page | news | a\nb;e;f\tNo claim.', 2, 'expected themes;voice;stance;claim, a tab'],
    ['# page | news | a\nq;e;f;0\tNo theme.', 2, 'expected themes;voice;stance;claim, a tab'],
    ['# page | news | a\nb;e;f;0 No tab.', 2, 'expected themes;voice;stance;claim, a tab'],
  ])('names the line of %j', (text, line, expected) => {
    expect(() => sentencesIn(text, 'x.txt')).toThrow(
      `x.txt:${line}:1: Unexpected line, ${expected}`,
    );
  });

  it('names every wrong line at once', () => {
    expect(() => sentencesIn('# page | news | a\nx\n;i;n;0\tFine.\ny', 'x.txt')).toThrow(
      /x\.txt:2:1: [^\n]*\nx\.txt:4:1: /u,
    );
  });
});

describe('writtenPages', () => {
  it('is empty where a project has none', async () => {
    expect(await writtenPages(folderWith({}))).toEqual([]);
  });

  it('has a file for each kind of page, and no sentence twice on a page', async () => {
    const folder = 'reviews/written-pages';
    const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    for (const name of names) {
      const rows = sentencesIn(readFileSync(join(folder, name), 'utf8'), name);
      expect(new Set(rows.map(({ kind }) => `${kind}.txt`))).toEqual(new Set([name]));
    }
    const rows = await writtenPages('.');
    expect(rows.length).toBeGreaterThan(30_000);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});
