import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { themeName } from '../../src/content/wording.ts';
import { themes } from '../../src/vocabulary.ts';
import { codeRoot } from '../analyse/method.ts';
import { count } from '../command.ts';
import { writeWhole } from '../write-whole.ts';
import { bars, named } from './bars.ts';
import type { StanceCounts, Tally } from './tally.ts';

/** Stances in the order of the site, as a row of a table shows them. */
const columns = ['favourable', 'mixed', 'critical', 'neutral'] as const;
/** How many effects, conditions and routes a report lists. */
const listed = 25;

const caveat =
  'Counts are of reviews, not of people, and say what was written, not what is so. A review counts once for each theme. The tags are the reader’s; how often it errs stands on the methods page.';

interface Row {
  name: string;
  counts: StanceCounts;
  of: number;
}

const rowsOf = (tally: Tally): Row[] => [
  { name: 'All in all', counts: tally.overall, of: tally.reviews },
  ...themes.map((theme) => ({
    name: themeName[theme],
    counts: tally.themes[theme],
    of: tally.themes[theme].speaking,
  })),
];

/** Writes `report.md` and `report.html` into a folder; returns the first for the terminal. */
export async function writeReports(folder: string, file: string, tally: Tally): Promise<string> {
  const text = asMarkdown(file, tally);
  await writeWhole(join(folder, 'report.md'), text);
  await writeWhole(join(folder, 'report.html'), await asHtml(file, tally));
  return text;
}

const head = (tally: Tally): string =>
  [
    count(tally.reviews, 'review'),
    count(tally.statements, 'statement'),
    count(tally.claims, 'claim'),
    count(tally.faulty, 'bad row'),
  ].join(', ');

function asMarkdown(file: string, tally: Tally): string {
  const table = rowsOf(tally).map(
    ({ name, counts, of }) =>
      `| ${name} | ${columns.map((one) => counts[one]).join(' | ')} | ${of} |`,
  );
  const concepts = Object.entries(tally.concepts).slice(0, listed);
  const reasons = Object.entries(tally.reasons);
  return (
    [
      `# What the reviews in \`${file.replaceAll('`', '')}\` say`,
      `${head(tally)}.`,
      caveat,
      [
        '| reviews | favourable | varied | critical | neutral | speaking |',
        '|---|--:|--:|--:|--:|--:|',
        ...table,
      ].join('\n'),
      '## Named most',
      [
        '| what | reviews |',
        '|---|--:|',
        ...concepts.map(([key, n]) => `| ${named(key)} | ${n} |`),
      ].join('\n'),
      ...(reasons.length > 0
        ? ['## Bad rows', reasons.map(([reason, n]) => `- ${n}: ${reason}`).join('\n')]
        : []),
      '',
    ]
      .join('\n\n')
      .trimEnd() + '\n'
  );
}

async function asHtml(file: string, tally: Tally): Promise<string> {
  const tokens = await readFile(join(codeRoot, 'src/styles/tokens.css'), 'utf8');
  const own = await readFile(join(import.meta.dirname, 'report.css'), 'utf8');
  const rows = rowsOf(tally);
  const concepts = Object.entries(tally.concepts).slice(0, listed);
  const reasons = Object.entries(tally.reasons);
  const list = (items: [string, number][]) =>
    items
      .map(([name, n]) => `<tr><th scope="row">${escape(name)}</th><td>${n}</td></tr>`)
      .join('\n');
  const cells = ({ counts, of }: Row) =>
    [...columns.map((one) => counts[one]), of].map((n) => `<td>${n}</td>`).join('');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>What the reviews in ${escape(file)} say</title>
<style>
${tokens}
${own}</style>
<main>
<h1>What the reviews in <code>${escape(file)}</code> say</h1>
<p class="lede">${head(tally)}.</p>
<p>${caveat}</p>
${bars(rows)}
<table>
<thead><tr><th scope="col">Reviews</th><th scope="col">favourable</th><th scope="col">varied</th><th scope="col">critical</th><th scope="col">neutral</th><th scope="col">speaking</th></tr></thead>
<tbody>
${rows.map((row) => `<tr><th scope="row">${escape(row.name)}</th>${cells(row)}</tr>`).join('\n')}
</tbody>
</table>
<h2>Named most</h2>
<table><tbody>
${list(concepts.map(([key, n]) => [named(key), n]))}
</tbody></table>
${reasons.length > 0 ? `<h2>Bad rows</h2>\n<table><tbody>\n${list(reasons)}\n</tbody></table>\n` : ''}</main>
</html>
`;
}

const escape = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
