import { expect, it } from 'vitest';
import { toCorrection } from '../../src/content/repository.ts';

const record = {
  kind: 'claim',
  id: 'x-1',
  url: 'https://example.org/claims/x-1/',
  version: 'abc123',
};

it('opens an issue with id, permalink and version filled in', () => {
  const url = new URL(toCorrection(record, 'https://github.com/example/evenhand'));
  expect(url.origin + url.pathname).toBe('https://github.com/example/evenhand/issues/new');
  expect(url.searchParams.get('title')).toBe('Correction: claim x-1');
  expect(url.searchParams.get('body')).toBe(
    'claim: x-1\nhttps://example.org/claims/x-1/\ndata version: abc123\n\nWhat is wrong:\n\nWhat it should say, and where that can be read:\n',
  );
});

it('uses the names GitLab gives the fields', () => {
  const url = new URL(toCorrection(record, 'https://gitlab.com/example/evenhand'));
  expect(url.pathname).toBe('/example/evenhand/-/issues/new');
  expect(url.searchParams.get('issue[title]')).toBe('Correction: claim x-1');
});

it('says how to ask where no repository is named', () => {
  expect(toCorrection(record, undefined)).toMatch(/\/about\/#correct$/u);
});
