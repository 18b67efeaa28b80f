import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jsonSchema, schemas, staleIn } from '../../scripts/schemas/files.ts';
import { folders } from '../../src/pipeline/read/names.ts';

const root = join(import.meta.dirname, '../..');

describe('what editors know of the corpus', () => {
  it('is fresh: npm run schemas would change nothing', async () => {
    expect(await staleIn(root)).toEqual([]);
  });

  it('covers every folder of YAML, and says what each key of the front matter is for', () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as {
      'yaml.schemas': Record<string, string>;
    };
    const wired = Object.values(settings['yaml.schemas']);
    const yaml = folders.filter(({ extension }) => extension === '.yaml');
    for (const { path } of yaml) expect(wired).toContain(`${path}/*.yaml`);
    const files = readdirSync(join(root, '.vscode'));
    for (const name of Object.keys(schemas)) expect(files).toContain(`${name}.schema.json`);
  });

  it('refuses keys that are not known and lets those with a default be left out', () => {
    const { additionalProperties, required } = jsonSchema('source') as {
      additionalProperties: boolean;
      required: string[];
    };
    expect(additionalProperties).toBe(false);
    expect(required).toContain('title');
    expect(required).not.toContain('rights');
  });
});
