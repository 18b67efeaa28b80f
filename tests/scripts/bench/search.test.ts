import { describe, expect, it } from 'vitest';
import { folderWith, runScript } from '../run-script.ts';

describe('bench search', () => {
  const toldOf = (root: string) => {
    const { status, stderr } = runScript('bench', ['search', '--root', root]);
    expect(status).toBe(1);
    return stderr.replaceAll(root, '').split('\n').slice(1).join('\n');
  };

  it('asks for a build where there is no site', () => {
    expect(toldOf(folderWith({}))).toBe(
      '/dist: Unexpected folder without search/index.html, expected a finished site, run "npm run build"\n',
    );
  });

  it('asks for a build where the index is of another form', () => {
    const dist = {
      'dist/search/index.html': '',
      'dist/pagefind/pagefind.js': 'export const search = () => [];',
      'dist/pagefind/table.json': '{"records": 3}',
      'dist/pagefind/terms.json': '{}',
    };
    expect(toldOf(folderWith(dist))).toBe(
      '/dist/pagefind: Unexpected index of another form, expected one that this working tree has built, run "npm run build"\n',
    );
  });
});
