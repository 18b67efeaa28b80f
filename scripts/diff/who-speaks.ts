import { settings } from '../../src/vocabulary.ts';
import type { Dataset, SourceGroup } from '../../src/types.ts';

type Source = Dataset['sources'][number];

const groupName: Record<SourceGroup, string> = {
  account: 'accounts',
  seller: "sellers' pages",
  information: 'information pages',
};

/**
 * Sentences on who speaks after a change: critical accounts by setting, what is heard for the first
 * time in accounts, and the sellers' share of all sources.
 */
export function whoSpeaks(before: Dataset, after: Dataset): string[] {
  return [
    ...groupChanges(before, after),
    ...sidesBySetting(before, after),
    ...firstAccounts(before, after),
    shareLine(before, after),
  ].filter((line) => line !== '');
}

function groupChanges(before: Dataset, after: Dataset): string[] {
  return (['account', 'seller', 'information'] as const).flatMap((group) => {
    const [was, is] = [before, after].map(
      ({ sources }) => sources.filter((one) => one.group === group).length,
    );
    return was === is ? [] : [`${groupName[group]}: ${was ?? 0} → ${is ?? 0}`];
  });
}

/** Whether an account speaks critically or favourably at all, whatever the theme. */
function speaking(dataset: Dataset, setting: string, stance: 'favourable' | 'critical'): number {
  const saying = new Set(
    dataset.statements.filter((one) => one.stance === stance).map(({ source }) => source),
  );
  return dataset.sources.filter(
    (one) => one.group === 'account' && one.setting === setting && saying.has(one.id),
  ).length;
}

function sidesBySetting(before: Dataset, after: Dataset): string[] {
  return settings.flatMap((setting) =>
    (['critical', 'favourable'] as const).flatMap((stance) => {
      const [was, is] = [speaking(before, setting, stance), speaking(after, setting, stance)];
      const where = setting === 'unknown' ? 'in an unknown place' : `(${setting})`;
      return was === is ? [] : [`${stance} accounts ${where}: ${was} → ${is}`];
    }),
  );
}

/** Effects and conditions that an account names and none did before. */
function firstAccounts(before: Dataset, after: Dataset): string[] {
  const [was, is] = [namedInAccounts(before), namedInAccounts(after)];
  const label = new Map(after.concepts.map(({ kind, id, label: name }) => [`${kind}:${id}`, name]));
  const name = (key: string) => `${label.get(key) ?? key} (${key.split(':')[0] ?? ''})`;
  const fresh = [...is].filter((key) => !was.has(key)).sort();
  const lost = [...was].filter((key) => !is.has(key)).sort();
  return [
    ...fresh.map((key) => `adds the first account of ${name(key)}`),
    ...lost.map((key) => `takes away the last account of ${name(key)}`),
  ];
}

function namedInAccounts({ sources, statements }: Dataset): Set<string> {
  const accounts = new Set(sources.filter(({ group }) => group === 'account').map(({ id }) => id));
  return new Set(
    statements
      .filter(({ source }) => accounts.has(source))
      .flatMap(({ concepts }) => concepts.map(({ kind, id }) => `${kind}:${id}`)),
  );
}

function shareLine(before: Dataset, after: Dataset): string {
  const [was, is] = [sellers(before.sources), sellers(after.sources)];
  if (before.sources.length === after.sources.length && was.count === is.count) return '';
  const text = `${is.count} of ${after.sources.length} sources`;
  return was.share === is.share
    ? `sellers' share unchanged (${text})`
    : `sellers' share: ${was.share} % → ${is.share} % (${text})`;
}

function sellers(sources: readonly Source[]) {
  const count = sources.filter(({ group }) => group === 'seller').length;
  return { count, share: sources.length === 0 ? 0 : Math.round((100 * count) / sources.length) };
}
