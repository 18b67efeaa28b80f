import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../scripts/site-index.ts';
import { folderWith } from '../run-script.ts';

describe('the lines of a file', () => {
  it('all come, however late somebody asks for them', async () => {
    const lines = linesOf(join(folderWith({ words: 'one two\nthree\n\nfour\n' }), 'words'));
    await setTimeout(200);
    const found: string[] = [];
    for await (const line of lines) found.push(line);
    expect(found).toEqual(['one two', 'three', '', 'four']);
  });
});
