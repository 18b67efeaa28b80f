import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFault } from '../../scripts/disk-fault.ts';
import { day, folderWith, runScript } from '../scripts/run-script.ts';

const project = join(import.meta.dirname, '../..');
const corpus = join(project, 'tests/golden/corpus/reviews');
const node = (script: string, args: string): string =>
  `"${process.execPath}" "${join(project, `scripts/${script}.ts`)}" ${args}`;

/** Runs a shell script with a small disk at `disk/`, which only its own processes see. */
function onSmallDisk(root: string, size: string, script: string) {
  mkdirSync(join(root, 'disk'));
  const whole = `set -e\nmount -t tmpfs -o size=${size} tmpfs disk\n${script}`;
  const { status, stdout, stderr } = spawnSync('unshare', ['-rm', 'sh', '-c', whole], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, EVENHAND_TODAY: day, NO_COLOR: '1' },
  });
  return { status, stdout, stderr: stderr.replaceAll(`${root}/`, '') };
}

const mounts = spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
if (!mounts)
  process.stderr.write('Skipped: tests of full and read-only disks, which need unshare.\n');

describe.runIf(mounts)('a disk that fills up', () => {
  it('ends analyse with a message and leaves the old dataset whole', async () => {
    const { folder, old } = withOldOutput('dataset/manifest.json');
    await cp(corpus, join(folder, 'reviews'), { recursive: true });
    const command = node('analyse', '--root . --out disk/dataset');
    const { stdout, stderr } = onSmallDisk(
      folder,
      '16k',
      `cp -r old/. disk/\n${command} || echo "ended with $?"\nfind disk -type f -exec cat {} +`,
    );
    expect(stderr).toBe(
      'Unexpected full disk at disk/dataset, expected room for the result, free some and run it again\n',
    );
    expect(stdout).toBe(`ended with 1\n${old}`);
  });

  it('ends import with a message and leaves the old results whole', () => {
    const { folder, old } = withOldOutput('tags.jsonl');
    const rows = Array.from({ length: 600 }, (_, at) => JSON.stringify({ text: 'It helped.', at }));
    writeFileSync(join(folder, 'reviews.jsonl'), rows.join('\n'));
    const { stdout, stderr } = onSmallDisk(
      folder,
      '32k',
      `cp -r old/. disk/\n${node('import', 'reviews.jsonl --out disk')} || echo "ended with $?"\ncat disk/tags.jsonl`,
    );
    expect(stderr).toMatch(
      /^Reading .*\n.*\nUnexpected full disk.*, expected room .*, free some .*\n$/,
    );
    expect(stdout).toBe(`ended with 1\n${old}`);
  });
});

describe.runIf(mounts)('a disk that may only be read', () => {
  it('ends new with a message and writes nothing', () => {
    const folder = folderWith({});
    const flags =
      '--title T --publisher "A blog" --kind experience-post --interests none-known --drug ketamine --route iv --psychotherapy none --coverage whole-page --statement "Nausea came." --root disk';
    const { stdout, stderr } = onSmallDisk(
      folder,
      '64k',
      `mkdir -p disk/reviews/sources\nmount -o remount,ro disk\n${node('new', flags)} || echo "ended with $?"\nls -A disk/reviews/sources`,
    );
    expect(stderr).toBe(
      'Unexpected read-only disk at disk/reviews/sources/t.md, expected one to write to, name another place\n',
    );
    expect(stdout).toBe('ended with 1\n');
  });
});

describe('an output that takes nothing', () => {
  it.runIf(existsSync('/dev/full'))('ends a filter with a message and no stack trace', () => {
    const { status, stderr } = spawnSync(
      'sh',
      ['-c', `${node('check', '--format=json --root tests/golden/corpus')} > /dev/full`],
      {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, EVENHAND_TODAY: day, NO_COLOR: '1' },
      },
    );
    expect(stderr).toBe(
      'Unexpected full disk, expected room for the result, free some and run it again\n',
    );
    expect(status).toBe(1);
  });
});

describe('a fault of the disk', () => {
  it.each([
    [
      { code: 'EACCES', path: '/x' },
      'Unexpected lack of permission at /x, expected leave to read and write, run chmod u+rw',
    ],
    [
      { code: 'ENOENT', path: '/x' },
      'Unexpected lack of a file at /x, expected it to stay, put it back and run it again',
    ],
    [
      { message: 'writing the index: No space left on device (os error 28)' },
      'Unexpected full disk, expected room for the result, free some and run it again',
    ],
  ])('of the kind %j has its message', (error, message) => {
    expect(diskFault(Object.assign(new Error(), error))).toBe(message);
  });

  it('is nothing else', () => {
    expect(diskFault(new Error('Unexpected slug'))).toBeUndefined();
  });
});

describe('a name of 255 bytes', () => {
  const flags = (slug: string, folder: string): string[] => [
    ...['--title', 'T', '--publisher', 'A blog', '--kind', 'experience-post'],
    ...['--interests', 'none-known', '--drug', 'ketamine', '--route', 'iv', '--root', folder],
    ...['--psychotherapy', 'none', '--coverage', 'whole-page', '--slug', slug],
    ...['--statement', 'Nausea came.'],
  ];

  it('is written by new and read by check; a longer one is refused', () => {
    const folder = folderWith({ 'reviews/sources/.keep': '' });
    const longest = 'a'.repeat(252);
    expect(runScript('new', flags(longest, folder)).status).toBe(0);
    expect(runScript('check', ['--root', folder]).status).toBe(0);
    const { status, stderr } = runScript('new', flags(`${longest}a`, folder));
    expect(stderr).toContain(', expected at most 255 bytes, shorten it\n');
    expect(status).toBe(1);
    const names = readdirSync(join(folder, 'reviews/sources'));
    expect(names.sort()).toEqual(['.keep', `${longest}.md`]);
  });
});

/** A folder with output of an earlier run below `old/`, and what stands in it. */
function withOldOutput(path: string): { folder: string; old: string } {
  const folder = folderWith({ [`old/${path}`]: 'what was there\n' });
  return { folder, old: readFileSync(join(folder, 'old', path), 'utf8') };
}
