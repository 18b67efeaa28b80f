import type { ChartFile, Mark } from '../charts/chart-file.ts';
import { themes } from '../vocabulary.ts';
import type { Citable } from './citations.ts';
import type { Evidence } from './dataset.ts';
import { effects } from './effects.ts';
import { comparedRates, type Rate } from './measured.ts';
import { buys, prices, type Price } from './prices.ts';
import { siteAddress } from './site-address.ts';
import { psychotherapyName, sourceGroups, themeName } from './wording.ts';

/** Outcomes drawn for every randomised study on record, by the name of their chart. */
export const comparedCharts = {
  response: {
    measure: /^(response|marked improvement)/,
    axis: 'Responded, by each study’s own measure',
    page: '/themes/benefit/',
  },
  relapse: { measure: /^relapse/, axis: 'Had relapsed', page: '/themes/variable-response/' },
} as const;

/** Every randomised study that counted an outcome, oldest first. Which stand here is not chosen. */
export function comparedTrials(all: Pick<Evidence, 'studies'>, measure: RegExp): Rate[] {
  const trials = all.studies.filter(
    ({ design }) => design === 'randomized-controlled' || design === 'crossover-rct',
  );
  return comparedRates(measure, trials).sort(
    (a, b) =>
      (a.study.citation.year ?? 0) - (b.study.citation.year ?? 0) ||
      (a.study.id < b.study.id ? -1 : 1),
  );
}

const origin = (all: Evidence, page: string, caveat: string): string =>
  `Evenhand, data version ${all.version}, checked ${all.checked}, CC BY 4.0. ${siteAddress.replace(/\/$/u, '')}${page} ${caveat}`;

const measured = 'Figures as printed; each study counted in its own way, so do not pool them.';

function ofRates(all: Evidence, id: string, title: string, page: string, rates: Rate[]): ChartFile {
  const ends = rates.flatMap(({ arms }) =>
    arms.map(({ percent, interval, range }) =>
      Math.max(percent, interval?.[1] ?? 0, range?.[1] ?? 0),
    ),
  );
  const to = [10, 20, 50, 100].find((end) => end >= Math.max(...ends)) ?? 100;
  return {
    ...{ id, title, page },
    axis: 'Share of people',
    scale: { from: 0, to, unit: '%', ticks: [0, 0.25, 0.5, 0.75, 1].map((part) => part * to) },
    legend:
      'Filled: on the drug. Open: on what it was compared with. Lines with end stops: 95% intervals worked out here (Wilson); without: lowest to highest study.',
    origin: origin(all, page, measured),
    rows: rates.map(({ study, event, timepoint, arms }) => ({
      head: study.short,
      small: [event, timepoint].filter(Boolean).join(', '),
      marks: arms.map((arm): Mark => ({
        shape: arm.drug ? 'filled' : 'open',
        low: arm.range?.[0] ?? arm.percent,
        high: arm.range?.[1] ?? arm.percent,
        interval: arm.interval,
        label: `${arm.printed} ${arm.name}`,
      })),
    })),
    table: {
      header: [
        ...['study', 'counted', 'timepoint', 'arm', 'drug_arm', 'percent', 'n'],
        ...['ci95_low', 'ci95_high', 'psychotherapy'],
      ],
      rows: rates.flatMap(({ study, event, timepoint, arms }) =>
        arms.map((arm) => [
          ...[study.id, event, timepoint, arm.name, arm.drug, arm.percent, arm.n],
          ...[arm.interval?.[0], arm.interval?.[1], psychotherapyName[study.psychotherapy]],
        ]),
      ),
    },
  };
}

const shapes = { account: 'filled', information: 'open', seller: 'square' } as const;

function ofPrices(all: Evidence): ChartFile {
  const list = prices(all).filter(({ unit }) => unit === 'USD');
  const page = '/cost/';
  const who = ({ said }: Price) => ('study' in said ? said.study.short : said.source.publisher);
  const shape = ({ said }: Price): Mark['shape'] =>
    'study' in said ? 'diamond' : shapes[said.source.group];
  return {
    ...{ id: 'prices', title: 'Every price in US dollars found in the corpus', page },
    axis: 'US dollars, each step ten times the one before',
    scale: { from: 10, to: 63_000, log: true, unit: '', ticks: [10, 100, 1000, 10_000] },
    legend: 'Dot: an account. Square: a seller. Ring: an information page. Diamond: a study.',
    origin: origin(all, page, 'Found, not drawn: no average and no offer.'),
    rows: buys.flatMap((what) => {
      const here = list.filter((price) => price.buys === what).sort((a, b) => a.low - b.low);
      return here.map((price, i) => ({
        head: i === 0 ? what : '',
        small: who(price),
        marks: [{ shape: shape(price), low: price.low, high: price.high, label: '' }],
      }));
    }),
    table: {
      header: ['buys', 'low', 'high', 'unit', 'said_by', 'group', 'statement'],
      rows: list.map((price) => [
        ...[price.buys, price.low, price.high, price.unit, who(price)],
        'study' in price.said ? 'study' : price.said.source.group,
        'study' in price.said ? undefined : price.said.statement.id,
      ]),
    },
  };
}

const groupWord = {
  account: 'Accounts',
  information: 'Information pages',
  seller: 'Sellers’ pages',
};
const positions = ['favourable', 'mixed', 'critical', 'neutral'] as const;

/** How many sources of each group speak for and against: three rows that are never added. */
function ofTheme(all: Evidence, theme: (typeof themes)[number]): ChartFile[] {
  const balance = all.balance(`theme:${theme}`);
  if (balance === undefined) return [];
  const page = `/themes/${theme}/`;
  const to = Math.max(10, ...sourceGroups.map((group) => balance.groups[group].all.speaking));
  const rows = sourceGroups.flatMap((group) =>
    positions.map((position) => ({ group, position, ...balance.groups[group] })),
  );
  return [
    {
      ...{ id: `balance-${theme}`, title: `${themeName[theme]}: sources for and against`, page },
      axis: 'Sources',
      scale: { from: 0, to, unit: '', ticks: [0, Math.round(to / 2), to] },
      legend: 'Dot: all sources. Ring: without those who gain.',
      origin: origin(all, page, 'Counts of sources, never of patients; do not add the groups.'),
      rows: rows.map(({ group, position, all: every, withoutGain }) => ({
        head: `${groupWord[group]}, ${position === 'mixed' ? 'varied' : position}`,
        small: `of ${every.of}; without those who gain of ${withoutGain.of}`,
        marks: [mark('filled', every[position]), mark('open', withoutGain[position])],
      })),
      table: {
        header: ['group', 'which', ...positions, 'speaking', 'of'],
        rows: sourceGroups.flatMap((group) =>
          (['all', 'withoutGain'] as const).map((which) => {
            const counts = balance.groups[group][which];
            const name = which === 'all' ? 'all' : 'without-gain';
            return [
              group,
              name,
              ...positions.map((one) => counts[one]),
              counts.speaking,
              counts.of,
            ];
          }),
        ),
      },
    },
  ];
}

const mark = (shape: Mark['shape'], value: number): Mark => ({
  shape,
  low: value,
  high: value,
  label: String(value),
});

const made = new WeakMap<Evidence, Map<string, ChartFile>>();

/** Every chart of the site that can be saved, by id; made once for a dataset. */
export function chartFiles(all: Evidence): Map<string, ChartFile> {
  const known = made.get(all) ?? makeCharts(all);
  made.set(all, known);
  return known;
}

function makeCharts(all: Evidence): Map<string, ChartFile> {
  const charts = [
    ...effects(all)
      .filter(({ rates }) => rates.length > 0)
      .map(({ entry, rates }) =>
        ofRates(
          all,
          `effect-${entry.id}`,
          `${entry.label}: measured`,
          `/effects/${entry.id}/`,
          rates,
        ),
      ),
    ...Object.entries(comparedCharts).map(([id, { measure, axis, page }]) =>
      ofRates(all, id, axis, page, comparedTrials(all, measure)),
    ),
    ofPrices(all),
    ...themes.flatMap((theme) => ofTheme(all, theme)),
  ];
  return new Map(charts.map((chart) => [chart.id, chart]));
}

/** A chart as something to cite. */
export function ofChart(chart: ChartFile, all: Pick<Evidence, 'version' | 'checked'>): Citable {
  return {
    ...{ id: `chart-${chart.id}`, title: `Chart: ${chart.title}` },
    url: `${siteAddress.replace(/\/$/u, '')}${chart.page}#chart-${chart.id}`,
    ...{ version: all.version, checked: all.checked },
  };
}
