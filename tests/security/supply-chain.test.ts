import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { thirdParty } from '../../scripts/licences/shipped.ts';

const root = join(import.meta.dirname, '../..');
const text = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

interface Entry {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  hasInstallScript?: boolean;
}
const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, Entry> };
const locked = Object.entries(packages).filter(([path]) => path !== '');
const { dependencies, devDependencies, allowScripts } = JSON.parse(text('package.json')) as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, string | boolean>
>;
const nameOf = (path: string): string => path.replace(/^.*node_modules\//u, '');

/** Leave to use, change and hand on, with at most the duty to name; or, marked so, for parts that stay here. */
const allowed = new Set([
  ...['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['CC0-1.0', 'Python-2.0', 'Unlicense', 'OFL-1.1'],
]);
/** Used while building, unchanged, and no byte of it reaches a reader: their duties fall on who hands them on. */
const onlyWhileBuilding: Record<string, RegExp> = {
  'MPL-2.0': /^lightningcss(?:-|$)/u,
  'LGPL-3.0-or-later': /^@img\/sharp-/u,
};
/** Packages too old for the field that names a licence, with the file in which it stands. */
const elsewhere: Record<string, { licence: string; file: string; says: RegExp }> = {
  format: { licence: 'MIT', file: 'package.json', says: /"type": "MIT"/u },
  sylvester: {
    licence: 'MIT',
    file: 'LICENSE.txt',
    says: /Permission is hereby granted, free of charge/u,
  },
};

function licenceOf(path: string, entry: Entry): string {
  const known = elsewhere[nameOf(path)];
  if (entry.license !== undefined) return entry.license;
  if (known !== undefined) {
    return known.says.test(text(path, known.file)) ? known.licence : 'unknown';
  }
  // Some builds for other platforms were written into the lockfile by hand: as the package they belong to.
  const sibling = locked.find(
    ([other, { license }]) =>
      license !== undefined && nameOf(other).split('/')[0] === nameOf(path).split('/')[0],
  );
  return entry.os === undefined && entry.cpu === undefined
    ? 'unknown'
    : (sibling?.[1].license ?? 'unknown');
}

const isAllowed = (licence: string, name: string): boolean =>
  licence
    .replace(/[()]/gu, '')
    .split(/ OR /u)
    .some((choice) =>
      choice
        .split(/ AND /u)
        .every((one) => allowed.has(one) || onlyWhileBuilding[one]?.test(name) === true),
    );

describe('the lockfile', () => {
  it('has a checksum for every package but builds for other machines', () => {
    expect(locked.length).toBeGreaterThan(500);
    const without = locked.filter(([, { integrity }]) => integrity === undefined);
    expect(without.filter(([, { os, cpu }]) => os === undefined && cpu === undefined)).toEqual([]);
    expect(without.every(([path, { version }]) => version !== undefined && path !== '')).toBe(true);
  });

  it('holds no install script but those that package.json allows', () => {
    const scripted = locked.filter(([, one]) => one.hasInstallScript).map(([path]) => nameOf(path));
    const agreed = Object.entries(allowScripts).flatMap(([name, yes]) =>
      yes === true ? name : [],
    );
    expect(scripted.sort()).toEqual(agreed.sort());
  });
});

describe('an installation by a machine', () => {
  const commands = [
    '.ci/run',
    ...readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`),
  ];

  it('takes what the lockfile says, runs no script of it, then those allowed by name', () => {
    let installs = 0;
    for (const file of commands) {
      const lines = text(file)
        .split('\n')
        .map((line) => line.replace(/^\s*- run: /u, '').trim());
      expect([
        file,
        lines.filter((line) => /^(?:npx|npm (?:i|install|add|exec))\b/u.test(line)),
      ]).toEqual([file, []]);
      for (const [at, line] of lines.entries()) {
        if (!line.startsWith('npm ci')) continue;
        installs += 1;
        expect([file, line]).toEqual([file, 'npm ci --ignore-scripts --no-audit --no-fund']);
        const after = lines.slice(at + 1).find((one) => one.startsWith('npm '));
        const agreed = Object.keys(allowScripts).sort();
        if (after?.startsWith('npm rebuild') === true)
          expect(after.split(' ').slice(2).sort()).toEqual(agreed);
        // Without them only Node itself may run what was installed.
        else expect([file, /npm (?:test|run)/u.test(text(file))]).toEqual([file, false]);
      }
    }
    expect(installs).toBe(4);
  });
});

describe('the direct dependencies', () => {
  const section = text('DESIGN.md').split('## Direct dependencies')[1]?.split('\n## ')[0] ?? '';

  it('are each justified in DESIGN.md, and nothing else is', () => {
    const rows = section.split('\n').filter((line) => line.startsWith('| `'));
    const named = rows.flatMap((row) => {
      const [, first = '', why = ''] = row.split('|');
      expect(why.trim()).not.toBe('');
      return [...first.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name);
    });
    const direct = [...Object.keys(dependencies), ...Object.keys(devDependencies)];
    expect(named.sort(), 'add or strike a row of the table in DESIGN.md').toEqual(direct.sort());
  });

  it('are counted there', () => {
    const [needed, house] = [dependencies, devDependencies].map((list) => Object.keys(list).length);
    expect(section, 'correct the two numbers above the table in DESIGN.md').toContain(
      `${String(needed)} are needed to build and run, ${String(house)} to test and to keep house.`,
    );
  });
});

describe('the licences', () => {
  it('of every package that is needed to build and run are on the list', () => {
    const faults = locked
      .filter(([, { dev }]) => dev !== true)
      .map(([path, entry]) => ({ name: nameOf(path), licence: licenceOf(path, entry) }))
      .filter(({ name, licence }) => !isAllowed(licence, name));
    expect(faults).toEqual([]);
  });

  it('refuse what is not on the list, and a copyleft outside of its one use', () => {
    expect(isAllowed('MIT AND GPL-3.0-only', 'x')).toBe(false);
    expect(isAllowed('GPL-3.0-only OR MIT', 'x')).toBe(true);
    expect(isAllowed('LGPL-3.0-or-later', 'x')).toBe(false);
    expect(isAllowed('unknown', 'x')).toBe(false);
  });

  it('of what readers get stand in public/third-party.txt as `npm run licences` writes it', () => {
    expect(text('public/third-party.txt')).toBe(thirdParty(root));
    expect(existsSync(join(root, 'public/fonts/OFL.txt'))).toBe(true);
  });
});
