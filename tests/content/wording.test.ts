import { describe, expect, it } from 'vitest';
import { counted, figure, routeWords } from '../../src/content/wording.ts';

const given = { drug: ['ketamine' as const], use: 'treatment' as const };

describe('routeWords', () => {
  it('names each route on the list', () => {
    expect(routeWords({ ...given, route: ['iv', 'oral'] })).toBe('infusion into a vein, swallowed');
    expect(routeWords({ ...given, route: ['unknown'] })).toBe('route not said');
  });

  it('gives the record’s own words where it has them', () => {
    const several = { route: ['unknown' as const], route_note: 'several routes' };
    expect(routeWords({ ...given, ...several })).toBe('several routes');
  });
});

describe('counted', () => {
  it('names one thing as one, and leaves other units as they are', () => {
    expect(figure({ value: 1, unit: 'hours' })).toBe('1 hour');
    expect(figure({ value: 1, high: 2, unit: 'hours' })).toBe('1 to 2 hours');
    expect(figure({ value: 1, unit: '%' })).toBe('1%');
    expect([1, 2].map((value) => counted('people', value))).toEqual(['person', 'people']);
    expect(counted('mg', 1)).toBe('mg');
    expect(counted('patients with events', 1)).toBe('patients with events');
  });
});
