import type { Claim, Dataset, Statement } from '../../src/types.ts';
import { whoSpeaks } from './who-speaks.ts';
import { positions, type BalanceChange, type Change, type Comparison } from './compare.ts';

/** A theme whose favourable share moves by more points than this in one change raises the alarm. */
export const alarmStep = 10;

/** How many records of a list are named before the rest is only counted. */
const shown = 50;

export interface Report {
  ref: string;
  before: Dataset;
  after: Dataset;
  comparison: Comparison;
  /** Files of the method that differ from the reference. */
  method: string[];
  /** Statements of the reference that its own lexicon reads otherwise than today's. */
  reread: number;
}

/** The whole report as Markdown, in a stable order. */
export function markdown(report: Report): string {
  const { ref, comparison } = report;
  const parts = [
    `# What this changes against \`${ref}\``,
    totals(report),
    whoPart(report),
    methodPart(report),
    alarm(comparison.balances),
    list('Sources', comparison.sources, ({ id, group, kind }) => `\`${id}\` (${kind}, ${group})`),
    list('Studies', comparison.studies, ({ id, short }) => `\`${id}\` (${short})`),
    list('Statements', comparison.statements, statementLine, statementChange),
    unsurePart(report),
    list('Claims', comparison.claims, claimLine, claimChange),
    balancePart(comparison.balances),
  ].filter((part) => part !== '');
  const silent = parts.length === 2;
  return `${[...parts, ...(silent ? ['Nothing changes.'] : [])].join('\n\n')}\n`;
}

function totals({ before, after }: Report): string {
  const rows = (['sources', 'statements', 'claims', 'studies'] as const).map((name) => {
    const change = after.counts[name] - before.counts[name];
    return `| ${name} | ${before.counts[name]} | ${after.counts[name]} | ${signed(change)} |`;
  });
  return ['| | before | after | change |', '|---|--:|--:|--:|', ...rows].join('\n');
}

function whoPart({ before, after }: Report): string {
  const lines = whoSpeaks(before, after);
  if (lines.length === 0) return '';
  return ['## Who speaks', lines.map((line) => `- ${plain(line)}`).join('\n')].join('\n\n');
}

/** Tags the reader is not sure of, where their number changes: these want a person's eye first. */
function unsurePart({ comparison }: Report): string {
  const doubted = [
    ...comparison.statements.added,
    ...comparison.statements.changed.map(({ after }) => after),
  ].filter(({ unsure }) => unsure.length > 0);
  if (doubted.length === 0) return '';
  const lines = doubted
    .slice(0, shown)
    .map(({ id, text, unsure }) => `- \`${id}\` ${plain(text)} (unsure: ${unsure.join(', ')})`);
  const more = doubted.length > shown ? [`- … and ${doubted.length - shown} more`] : [];
  return `## Unsure tags: ${doubted.length}\n\n${[...lines, ...more].join('\n')}`;
}

function methodPart({ method, reread }: Report): string {
  if (method.length === 0) return '';
  return [
    '## The method differs',
    'Both sides below are read with the method of this working tree, so that what follows comes from the corpus alone. What the method moves is not in it.',
    ...(reread > 0
      ? [`With the lexicon of the reference, ${reread} of its statements had other tags.`]
      : []),
    method.map((path) => `- \`${path}\``).join('\n'),
  ].join('\n\n');
}

function alarm(balances: readonly BalanceChange[]): string {
  const loud = balances.filter(
    ({ id, moved = 0 }) => id.startsWith('theme:') && Math.abs(moved) > alarmStep,
  );
  if (loud.length === 0) return '';
  const lines = loud.map(
    ({ id, group, which, moved = 0 }) =>
      `- ${id}, ${group}${which === 'all' ? '' : ' without those who gain'}: ${signed(moved)} points`,
  );
  return [
    '## Balance alarm',
    `The favourable share of those who take a side moves by more than ${alarmStep} points. Look at what was added before merging.`,
    lines.join('\n'),
  ].join('\n\n');
}

function list<One>(
  title: string,
  { added, removed, changed }: Change<One>,
  line: (one: One) => string,
  difference: (before: One, after: One) => string = (_, after) => line(after),
): string {
  const lines = [
    ...added.map((one) => `- added: ${line(one)}`),
    ...removed.map((one) => `- removed: ${line(one)}`),
    ...changed.map(({ before, after }) => `- changed: ${difference(before, after)}`),
  ];
  if (lines.length === 0) return '';
  const more = lines.length > shown ? [`- … and ${lines.length - shown} more`] : [];
  const counted = `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  return `## ${title}: ${counted}\n\n${[...lines.slice(0, shown), ...more].join('\n')}`;
}

function statementLine({ id, text, voice, stance, themes }: Statement): string {
  const tags = [voice, stance, ...themes].join(', ');
  return `\`${id}\` ${plain(text)} (${tags})`;
}

function statementChange(before: Statement, after: Statement): string {
  const claim = before.claim === undefined ? 'no claim' : 'claim';
  const was = [before.voice, before.stance, ...before.themes, claim].join(', ');
  const now = after.claim === undefined ? 'no claim' : 'claim';
  return `${statementLine(after)}, ${now}; was ${was}`;
}

function claimLine({ id, text, verdict, standing }: Claim): string {
  return `\`${id}\` ${plain(text)} (${verdict ?? 'no verdict'}, ${standing})`;
}

function claimChange(before: Claim, after: Claim): string {
  const was = `${before.verdict ?? 'no verdict'}, ${before.standing}`;
  return `${claimLine(after)}; was ${was}; rests on ${after.studies.join(', ') || 'no study'}`;
}

function balancePart(balances: readonly BalanceChange[]): string {
  if (balances.length === 0) return '';
  const rows = balances.map(({ id, group, which, before, after, moved }) => {
    const cells = positions.map((one) =>
      before[one] === after[one] ? `${after[one]}` : `${before[one]} → ${after[one]}`,
    );
    const who = which === 'all' ? group : `${group}, without those who gain`;
    return `| ${id} | ${who} | ${cells.join(' | ')} | ${moved === undefined ? '' : signed(moved)} |`;
  });
  return [
    '## Balances',
    [
      `| of | who | ${positions.join(' | ')} | share, points |`,
      '|---|---|--:|--:|--:|--:|--:|',
      ...rows,
    ].join('\n'),
  ].join('\n\n');
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : String(value);
}

/** Text of the corpus stands in a report as plain words: nothing in it may act as Markdown. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, String.raw`\$&`);
}
