import { expect, it } from 'vitest';
import { filesIn } from '../../src/content/history.ts';

it('gives each file its changes, newest first', () => {
  const log =
    '\x1ebbbbbbbb\t2026-02-01\tRule again\n\nreviews/decisions/a.yaml\nreviews/decisions/b.yaml\n' +
    '\x1eaaaaaaaa\t2026-01-01\tRule\n\nreviews/decisions/a.yaml\n';
  const found = filesIn(log);
  expect(found.get('reviews/decisions/a.yaml')).toEqual([
    { hash: 'bbbbbbbb', date: '2026-02-01', subject: 'Rule again' },
    { hash: 'aaaaaaaa', date: '2026-01-01', subject: 'Rule' },
  ]);
  expect(found.get('reviews/decisions/b.yaml')).toHaveLength(1);
  expect(filesIn('').size).toBe(0);
});
