import { describe, expect, it } from 'vitest';
import { killAtRandom, type Trial } from '../../scripts/faults/kill.ts';
import { foldersOf, recover } from '../../scripts/build/swap.ts';
import { trials } from '../../scripts/faults/trials.ts';
import { generator } from '../../src/pipeline/tag/intervals.ts';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith } from '../scripts/run-script.ts';

/**
 * A few kills each; `npm run faults` kills every command twenty times, `build` and `train` too. Another
 * moment at every run: `EVENHAND_SEED` brings back that of a run that failed.
 */
const seed = Number(process.env.EVENHAND_SEED ?? Date.now() % 1_000_000);
const project = join(import.meta.dirname, '../..');

async function survives(trial: Trial, times: number): Promise<void> {
  const { faults, old, new: fresh } = await killAtRandom(trial, times, generator(seed));
  expect(faults, `seed ${seed}`).toEqual([]);
  expect(old + fresh).toBeGreaterThan(0);
}

describe('kill -9 at a random moment', () => {
  it.each(['analyse', 'import', 'new'] as const)(
    'leaves old or new output of %s, and nothing that needs cleaning',
    (name) => survives(trials[name](folderWith({})), 1),
  );

  it('leaves the old or the new weights of train while they are written', async () => {
    const folder = folderWith({});
    const script = `
      import { writeWhole } from ${JSON.stringify(join(project, 'scripts/write-whole.ts'))};
      import { readFileSync } from 'node:fs';
      const text = readFileSync('input', 'utf8').repeat(1_000_000);
      for (let left = 10; left > 0; left -= 1) await writeWhole('weights.json', text);`;
    await survives(writer(folder, script, ['weights.json']), 4);
  });

  it('leaves the old or the new site of build while folders change places', async () => {
    const folder = folderWith({});
    const [lock, swap] = ['lock', 'swap'].map((name) =>
      JSON.stringify(join(project, `scripts/build/${name}.ts`)),
    );
    const script = `
      import { lockOf, takeLock } from ${lock ?? ''};
      import { foldersOf, recover, swap } from ${swap ?? ''};
      import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
      const release = takeLock(lockOf('.'));
      const folders = foldersOf('.');
      for (let left = 20; left > 0; left -= 1) {
        recover(folders);
        mkdirSync(folders.next, { recursive: true });
        for (let page = 0; page < 40; page += 1) writeFileSync(\`\${folders.next}/\${page}.html\`, readFileSync('input'));
        swap(folders);
      }
      release();`;
    const settle = () => {
      recover(foldersOf(folder));
    };
    await survives({ ...writer(folder, script, ['dist']), settle }, 4);
  });
});

describe('killAtRandom', () => {
  it('falls into runs that take up what an earlier one kept', async () => {
    const folder = folderWith({});
    const script = `
      import { appendFileSync, existsSync, writeFileSync } from 'node:fs';
      appendFileSync('clock', 'x'.repeat(existsSync('kept') ? 30 : 2000));
      writeFileSync('kept', '');
      writeFileSync('out', 'new');`;
    const trial = { ...writer(folder, script, ['out']), passing: /^(kept|clock)$/ };
    // Each run puts the clock forward, so that a busy machine changes nothing.
    const clock = () => statSync(join(folder, 'clock')).size;
    const { took } = await killAtRandom(trial, 1, generator(1), clock);
    expect(took).toBe(30);
  });

  it('tells of a first run that failed', async () => {
    const folder = folderWith({});
    const script = `
      import { existsSync, writeFileSync } from 'node:fs';
      writeFileSync('out', 'new');
      if (existsSync('kept')) process.exit(0);
      writeFileSync('kept', '');
      process.stderr.write('nothing kept');
      process.exit(3);`;
    const trial = { ...writer(folder, script, ['out']), passing: /^kept$/ };
    // Nobody is killed: the script writes its result in two steps, which a kill may part.
    const { faults } = await killAtRandom(trial, 0, generator(1));
    expect(faults).toEqual(['a run to the end gave 3: nothing kept']);
  });
});

/** A program that writes over and over what it reads from \`input\`. */
function writer(folder: string, script: string, outputs: string[]): Trial {
  return {
    name: 'writer',
    command: [process.execPath, '--input-type=module-typescript', '--eval', script],
    folder,
    outputs,
    put: (which) => {
      writeFileSync(join(folder, 'input'), `${which}.`);
    },
  };
}
