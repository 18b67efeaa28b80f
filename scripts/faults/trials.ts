import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeRoot } from '../analyse/method.ts';
import { copyTree, linkPackages } from '../bench/working-copy.ts';
import { foldersOf, recover } from '../build/swap.ts';
import { recoverFolder } from '../write-whole.ts';
import type { Trial } from './kill.ts';

/** The commands that are killed, each with what makes its trial in a fresh folder. */
export const trials = {
  analyse: analyseTrial,
  import: importTrial,
  new: newTrial,
  train: trainTrial,
  build: buildTrial,
} as const satisfies Record<string, (folder: string) => Trial>;

const run = (name: string, ...args: string[]): string[] => [
  process.execPath,
  join(codeRoot, `scripts/${name}.ts`),
  ...args,
];

/** What was found for one text is kept under another name than what was found for the next. */
const kept = /^\.cache\/(?:analysis|pages)\//;

/** The small corpus of the tests, one of whose statements changes. */
function analyseTrial(folder: string): Trial {
  const corpus = join(codeRoot, 'tests/golden/corpus/reviews');
  return {
    name: 'analyse',
    command: run('analyse', '--root', folder, '--out', join(folder, 'out/dataset')),
    folder,
    outputs: ['out/dataset'],
    passing: kept,
    settle: () => {
      mkdirSync(join(folder, 'out'), { recursive: true });
      recoverFolder(join(folder, 'out/dataset'));
    },
    put: (which) => {
      cpSync(corpus, join(folder, 'reviews'), { recursive: true });
      if (which === 'new') addStatement(join(folder, 'reviews/sources/an-account.md'));
    },
  };
}

function importTrial(folder: string): Trial {
  const said = ['It helped.', 'I felt sick for a day.', 'No effect at all.', ''];
  const path = join(folder, 'reviews.jsonl');
  return {
    name: 'import',
    command: run('import', path, '--out', join(folder, 'out')),
    folder,
    outputs: ['tags.jsonl', 'bad-rows.jsonl', 'report.md', 'report.html'].map(
      (name) => `out/${name}`,
    ),
    put: (which) => {
      const rows = Array.from({ length: which === 'old' ? 1200 : 1201 }, (_, at) =>
        JSON.stringify({ text: said[at % said.length], at }),
      );
      writeFileSync(path, `${rows.join('\n')}\n`);
    },
  };
}

function newTrial(folder: string): Trial {
  const output = 'reviews/sources/two-infusions.md';
  const fields = {
    title: 'Two infusions',
    publisher: 'A personal blog',
    kind: 'experience-post',
    interests: 'none-known',
    drug: 'ketamine',
    route: 'iv',
    psychotherapy: 'none',
    coverage: 'whole-page',
    statement: 'Nausea came both times.',
  };
  const flags = Object.entries(fields).flatMap(([name, value]) => [`--${name}`, value]);
  return {
    name: 'new',
    command: run('new', ...flags, '--root', folder),
    folder,
    outputs: [output],
    put: () => {
      mkdirSync(join(folder, 'reviews/sources'), { recursive: true });
    },
    clear: () => {
      rmSync(join(folder, output), { force: true });
    },
  };
}

/** Some of the labelled sentences, so that learning takes seconds. */
function trainTrial(folder: string): Trial {
  const rows = readFileSync(join(codeRoot, 'reviews/gold/corpus.jsonl'), 'utf8').split('\n');
  return {
    name: 'train',
    command: run(
      'train',
      '--committed-only',
      '--root',
      folder,
      '--out',
      join(folder, 'weights.json'),
    ),
    folder,
    outputs: ['weights.json'],
    put: (which) => {
      cpSync(join(codeRoot, 'reviews/lexicon'), join(folder, 'reviews/lexicon'), {
        recursive: true,
      });
      mkdirSync(join(folder, 'reviews/gold'), { recursive: true });
      const some = rows.slice(0, which === 'old' ? 200 : 220);
      writeFileSync(join(folder, 'reviews/gold/corpus.jsonl'), `${some.join('\n')}\n`);
    },
  };
}

/** The whole site in a copy of the project, one of whose accounts changes. */
function buildTrial(folder: string): Trial {
  const sources = join(folder, 'reviews/sources');
  let account: { path: string; text: string } | undefined;
  return {
    name: 'build',
    command: [process.execPath, join(folder, 'scripts/build.ts')],
    folder,
    outputs: ['dist'],
    settle: () => {
      recover(foldersOf(folder));
    },
    put: (which) => {
      if (account === undefined) {
        copyTree(codeRoot, folder);
        linkPackages(codeRoot, folder);
        account = readdirSync(sources)
          .map((name) => join(sources, name))
          .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
          .find(({ text }) => /^kind: experience-post$/m.test(text));
      }
      if (account === undefined) throw new Error('Unexpected corpus without an account');
      writeFileSync(account.path, account.text);
      if (which === 'new') addStatement(account.path);
    },
    // Node keeps compiled code there, under names of its own.
    passing: new RegExp(`${kept.source}|^(?:tmp/node-compile-cache|\\.cache/compiled)/`),
  };
}

function addStatement(path: string): void {
  writeFileSync(path, `${readFileSync(path, 'utf8').trimEnd()}\n\n- The room was quiet.\n`);
}
