import { describe, expect, it } from 'vitest';
import { routeWords } from '../../src/content/wording.ts';

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
