import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { copyTree, linkPackages } from '../../../scripts/bench/working-copy.ts';
import { statementId } from '../../../src/pipeline/segment/statement-id.ts';
import { decisionFile } from '../../../src/schema/decision.ts';
import { fidelityFile } from '../../../src/schema/fidelity.ts';
import { conceptEntry, cueEntry, lexiconFile } from '../../../src/schema/lexicon.ts';
import { movedEntry } from '../../../src/schema/moved.ts';
import { sourceFrontMatter } from '../../../src/schema/source.ts';
import { studyFile } from '../../../src/schema/study.ts';
import { tombstoneFile } from '../../../src/schema/tombstone.ts';
import { Filler, type Filled } from './payload.ts';

const project = join(import.meta.dirname, '../../..');

/** A source of each group that keeps its words apart; what is said is a claim, an effect and a price. */
const groups = { account: 'submission', seller: 'clinic-marketing', page: 'health-information' };

/**
 * Writes a project into the folder `root` whose every free text carries markup: a small corpus, one
 * chapter of the guide and a history. Ids that must be known elsewhere are given: rules refuse others.
 * Returns what was filled.
 */
export function writeHostile(root: string): Filled[] {
  copyTree(project, root);
  linkPackages(project, root);
  keepWhatPagesName(root);
  const filler = new Filler();
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const yaml = (path: string, data: unknown): void => {
    write(path, stringify(data, { lineWidth: 0 }));
  };
  const said: Record<string, string> = {};
  for (const [group, kind] of Object.entries(groups)) {
    const slug = `hostile-${group}`;
    const front = filler.fill(sourceFrontMatter, slug, {
      [`${slug}.kind`]: kind,
      [`${slug}.interests`]: [group === 'seller' ? 'provider' : 'none-known'],
      [`${slug}.same-writer`]: undefined,
      [`${slug}.second-hand`]: undefined,
    });
    const body = filler.text(undefined, `${slug} statement`);
    const claim = `In a study 70% of people got better and felt sick with nausea for $400 ${body}`;
    said[slug] = statementId(slug, claim);
    const heading = filler.text(undefined, `${slug} heading`);
    const quoted = filler.text(undefined, `${slug} quotation`);
    write(
      `reviews/sources/${slug}.md`,
      `---\n${stringify(front, { lineWidth: 0 })}---\n\n## ${heading}\n\n- ${claim}\n\n> She felt calm ${quoted}\n`,
    );
  }
  const study = { 'study.id': 'hostile-study', 'study.speaks_to': undefined };
  yaml(
    'reviews/studies/hostile-study.yaml',
    filler.fill(studyFile, 'study', {
      ...study,
      'study.population.conditions[]': 'depression',
      'study.adverse_events[].concept': 'nausea',
      'study.retraction.kind': 'correction',
    }),
  );
  for (const group of ['seller', 'page']) {
    const slug = `hostile-${group}`;
    yaml(
      `reviews/decisions/${slug}.yaml`,
      filler.fill(decisionFile, `${slug} ruling`, {
        [`${slug} ruling.source`]: slug,
        [`${slug} ruling.claims[].id`]: `hostile-claim-${group}`,
        [`${slug} ruling.claims[].statement`]: said[slug],
        [`${slug} ruling.claims[].also`]: [],
        [`${slug} ruling.claims[].studies`]: ['hostile-study'],
        [`${slug} ruling.tags[].statement`]: said[slug],
        [`${slug} ruling.tags[].themes`]: ['cost', 'side-effect'],
        [`${slug} ruling.tags[].stance`]: 'critical',
      }),
    );
  }
  const lexicon = filler.fill(lexiconFile, 'lexicon', {
    'lexicon.concepts': [
      filler.fill(conceptEntry, 'concept', {
        'concept.id': 'hostile-effect',
        'concept.terms': ['calm'],
      }),
    ],
    'lexicon.cues': [
      filler.fill(cueEntry, 'cue', {
        'cue.id': 'hostile-cue',
        'cue.label': 'benefit',
        'cue.not': [],
      }),
    ],
  });
  yaml('reviews/lexicon/hostile.yaml', lexicon);
  const moves = ['study', 'source', 'statement', 'claim'].map((kind) =>
    filler.fill(movedEntry, `moved ${kind}`, {
      [`moved ${kind}.id`]: kind === 'statement' ? 'hostile-seller-00000000' : `old-${kind}`,
      [`moved ${kind}.kind`]: kind,
      [`moved ${kind}.to`]: undefined,
    }),
  );
  yaml('reviews/moved/hostile.yaml', { moved: moves });
  yaml(
    'reviews/withdrawn/hostile-gone.yaml',
    filler.fill(tombstoneFile, 'withdrawn', {
      'withdrawn.source': 'hostile-gone',
      'withdrawn.claims[]': 'hostile-gone-claim',
    }),
  );
  yaml('reviews/fidelity/hostile-seller.yaml', {
    ...(filler.fill(fidelityFile, 'fidelity', {
      'fidelity.source': 'hostile-seller',
      'fidelity.explained': [],
    }) as object),
  });
  writeGuide(root, filler, said['hostile-seller'] ?? '', write);
  commit(root, filler.text(undefined, 'subject of a change'));
  return filler.filled;
}

/** Leaves of the corpus only what pages name in their code, and the word lists. */
function keepWhatPagesName(root: string): void {
  const code = ['src/pages', 'src/components', 'src/content'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => /\.(?:astro|ts)$/u.test(entry.name))
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8')),
  );
  const named = code.join('\n');
  for (const folder of ['sources', 'studies', 'decisions']) {
    for (const file of readdirSync(join(root, 'reviews', folder))) {
      const slug = file.replace(/\.\w+$/u, '');
      if (folder === 'decisions' || !new RegExp(`['"]${slug}(?:-[0-9a-f]{8})?['"]`).test(named))
        rmSync(join(root, 'reviews', folder, file));
    }
  }
  for (const folder of ['gold', 'fidelity', 'moved'])
    rmSync(join(root, 'reviews', folder), { recursive: true });
}

/** One chapter, whose front matter is text; its body and the themes' are code and only cite. */
function writeGuide(
  root: string,
  filler: Filler,
  statement: string,
  write: (path: string, text: string) => void,
): void {
  rmSync(join(root, 'src/content/guide'), { recursive: true });
  const front = stringify({
    title: filler.text(undefined, 'chapter.title'),
    description: filler.text(undefined, 'chapter.description'),
    order: 1,
    part: 'The record',
  });
  const cites = `<Cite study="hostile-study" /> <Cite statement="${statement}" /> <Cite source="hostile-page" /> <Cite claim="hostile-claim-seller" />`;
  write('src/content/guide/hostile.mdx', `---\n${front}---\n\n## Why\n\nIt says so ${cites}.\n`);
  for (const file of readdirSync(join(root, 'src/content/themes'))) {
    const text = readFileSync(join(root, 'src/content/themes', file), 'utf8');
    const head = /^---\n[\s\S]*?\n---\n/u.exec(text)?.[0] ?? '';
    write(
      `src/content/themes/${file}`,
      `${head.replace(/^studies:[\s\S]*?\]/mu, 'studies: [hostile-study]')}\n- It says so ${cites}.\n`,
    );
  }
}

function commit(root: string, subject: string): void {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', ...args], {
      cwd: root,
      stdio: 'ignore',
    });
  git('init', '-q', '-b', 'main');
  git('add', 'reviews', 'src/schema');
  git('-c', 'commit.gpgsign=false', 'commit', '-q', '-m', subject);
}
