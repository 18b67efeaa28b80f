import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartCsv, chartSvg, type ChartFile } from '../../src/charts/chart-file.ts';

const chart: ChartFile = {
  id: 'nausea',
  title: 'Nausea <measured>',
  page: '/effects/nausea/',
  axis: 'Share of people',
  scale: { from: 0, to: 50, unit: '%', ticks: [0, 25, 50] },
  legend: 'Filled: the drug.',
  origin: 'Evenhand, data version abc123. Do not pool.',
  rows: [
    {
      head: 'A trial & more',
      small: 'nausea',
      marks: [{ shape: 'filled', low: 25, high: 25, interval: [20, 31], label: '25% on ketamine' }],
    },
  ],
  table: { header: ['study', 'percent'], rows: [['a-2020', 25]] },
};

describe('a saved chart', () => {
  it('as SVG carries its note of origin in sight and for machines, and no open markup', () => {
    const svg = chartSvg(chart);
    expect(svg).toContain(
      '<desc>Filled: the drug. Evenhand, data version abc123. Do not pool.</desc>',
    );
    expect(svg.match(/data version abc123/gu)).toHaveLength(2);
    expect(svg).toContain('<title>Nausea &#60;measured&#62;</title>');
    expect(svg).toContain('A trial &#38; more');
  });

  it('as SVG puts a figure where its scale says', () => {
    const [, x] = /<circle class="d" cx="([\d.]+)"/u.exec(chartSvg(chart)) ?? [];
    const ticks = [...chartSvg(chart).matchAll(/class="a" d="M([\d.]+) /gu)].map(([, at]) => at);
    expect([x, ticks.length]).toEqual([ticks[1], 3]);
  });

  it('as CSV carries its note of origin in every row', () => {
    const rows: Record<string, string>[] = parse(chartCsv(chart), { columns: true });
    expect(rows).toEqual([{ study: 'a-2020', percent: '25', origin: chart.origin }]);
  });
});
