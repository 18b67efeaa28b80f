import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { decisionFile } from '../../src/schema/decision.ts';
import { fidelityFile } from '../../src/schema/fidelity.ts';
import { lexiconFile } from '../../src/schema/lexicon.ts';
import { movedFile } from '../../src/schema/moved.ts';
import { sourceFrontMatter } from '../../src/schema/source.ts';
import { studyFile } from '../../src/schema/study.ts';
import { tombstoneFile } from '../../src/schema/tombstone.ts';
import { explained } from '../new/explained.ts';

/** The schema of each folder of `reviews/`, by the name of its file in `.vscode/`. */
export const schemas = {
  source: { schema: sourceFrontMatter, title: 'Front matter of reviews/sources/<slug>.md' },
  study: { schema: studyFile, title: 'reviews/studies/<id>.yaml' },
  decision: { schema: decisionFile, title: 'reviews/decisions/<slug>.yaml' },
  lexicon: { schema: lexiconFile, title: 'reviews/lexicon/<name>.yaml' },
  moved: { schema: movedFile, title: 'reviews/moved/<year>.yaml' },
  fidelity: { schema: fidelityFile, title: 'reviews/fidelity/<slug>.yaml' },
  tombstone: { schema: tombstoneFile, title: 'reviews/withdrawn/<slug>.yaml' },
} satisfies Record<string, { schema: z.ZodType; title: string }>;

/** What a person writes as JSON Schema (draft 7, which editors read): keys with a default may be left out. */
export function jsonSchema(name: keyof typeof schemas): object {
  const { schema, title } = schemas[name];
  return { ...z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }), title };
}

/** Every generated file by its path in the repository. */
export async function editorFiles(): Promise<Map<string, string>> {
  const names = Object.keys(schemas) as (keyof typeof schemas)[];
  const files: [string, object][] = [
    ...names.map((name): [string, object] => [`.vscode/${name}.schema.json`, jsonSchema(name)]),
    ['.vscode/source.code-snippets', snippets()],
  ];
  const options = await resolveConfig(import.meta.filename);
  const formatted = files.map(async ([path, value]): Promise<[string, string]> => [
    path,
    await format(JSON.stringify(value), { ...options, parser: 'json' }),
  ]);
  return new Map(await Promise.all(formatted));
}

/** Paths of generated files that are missing or differ from what they would be. */
export async function staleIn(root: string): Promise<string[]> {
  const stale: string[] = [];
  for (const [path, contents] of await editorFiles()) {
    const found = await readFile(join(root, path), 'utf8').catch(() => '');
    if (found !== contents) stale.push(path);
  }
  return stale;
}

interface Property {
  description?: string;
  enum?: string[];
  items?: { enum?: string[] };
}

/** A snippet for each key of the front matter: editors know no schema inside Markdown without more tools. */
function snippets(): object {
  const { properties = {} } = jsonSchema('source') as { properties?: Record<string, Property> };
  return Object.fromEntries(
    Object.entries(properties).map(([key, { description = '', enum: own, items }]) => {
      const values = own ?? items?.enum;
      const choice = values ? `\${1|${values.join(',')}|}` : '$1';
      const body = items?.enum ? `${key}: [${choice}]` : `${key}: ${choice}`;
      const told = (values ?? []).map((value) => `${value}: ${explained[value] ?? ''}`);
      return [
        `front matter: ${key}`,
        {
          scope: 'markdown',
          prefix: `${key}:`,
          body,
          description: [description, ...told].join('\n'),
        },
      ];
    }),
  );
}
