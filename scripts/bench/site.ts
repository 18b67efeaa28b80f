import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eachPage, writeBareSite, type Size } from './bare-site.ts';
import { corpusSizes, writeCorpus } from './corpus.ts';
import { exponent } from './exponent.ts';
import { watch, type Usage } from './process-tree.ts';
import { copyTree, linkPackages } from './working-copy.ts';
import type { Measure } from './measure.ts';

/** One build of this site, with the seconds of its steps by name. */
interface Built {
  sources: number;
  usage: Usage;
  steps: Map<string, number>;
  size: Size;
}

/**
 * Builds the site from generated corpora of a quarter, a half and all of so many sources, and beside the last a
 * bare Astro and Pagefind site with as many pages of as much text. `tell` hears of each build.
 */
export async function siteMeasures({
  root: project,
  sources,
  tell,
}: {
  root: string;
  sources: number;
  tell: (line: string) => void;
}): Promise<Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'evenhand-site-bench-'));
  try {
    const builds: Built[] = [];
    for (const size of corpusSizes(sources)) {
      await rm(join(folder, 'site'), { recursive: true, force: true });
      const built = await build(project, join(folder, 'site'), size);
      builds.push(built);
      tell(`${size} sources: ${built.usage.seconds.toFixed(0)} s`);
    }
    const own = builds.at(-1);
    if (own === undefined) throw new Error('Unexpected bench without a build');
    const bare = await buildBare(project, join(folder, 'site/dist'), join(folder, 'bare'));
    tell(`bare site: ${bare.astro.seconds.toFixed(0)} s and ${bare.index.seconds.toFixed(0)} s`);
    return [...measuresOf(own, bare), ...growthOf(builds)];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function build(project: string, folder: string, sources: number): Promise<Built> {
  copyTree(project, folder);
  linkPackages(project, folder);
  await rm(join(folder, 'reviews'), { recursive: true });
  await writeCorpus(project, folder, sources);
  const usage = await watch(process.execPath, ['scripts/build.ts'], { cwd: folder });
  const size = await eachPage(join(folder, 'dist'));
  return { sources, usage, steps: stepsIn(usage.told), size };
}

interface Bare {
  astro: Usage;
  index: Usage;
  size: Size;
}

async function buildBare(project: string, dist: string, folder: string): Promise<Bare> {
  await writeBareSite(project, dist, folder);
  const bin = (name: string) => join(folder, 'node_modules/.bin', name);
  const env = { ASTRO_TELEMETRY_DISABLED: '1' };
  const astro = await watch(bin('astro'), ['build'], { cwd: folder, env });
  const index = await watch(bin('pagefind'), ['--site', 'dist'], { cwd: folder });
  return { astro, index, size: await eachPage(join(folder, 'dist')) };
}

const step = /^ {2}(?<name>\S.*?) (?:(?<min>\d+) min )?(?<number>[\d.]+) (?<unit>ms|s)$/gmu;

/** Seconds of each step, from the lines a build prints. */
export function stepsIn(told: string): Map<string, number> {
  const found = [...told.matchAll(step)].map(({ groups = {} }): [string, number] => {
    const { name = '', min = '0', number, unit } = groups;
    return [name, Number(min) * 60 + Number(number) / (unit === 'ms' ? 1000 : 1)];
  });
  return new Map(found);
}

function measuresOf({ sources, usage, steps, size }: Built, { astro, index, size: plain }: Bare) {
  const seconds = (name: string, value: number): Measure => ({ name, value, unit: 's' });
  const pair = (name: string, unit: string, own: number, bare: number): Measure[] => [
    { name, value: own, unit, beside: 'bare site', ratio: own / bare },
    { name: `bare site: ${name}`, value: bare, unit },
  ];
  const of = (name: string) => steps.get(name) ?? 0;
  const both = (pick: (usage: Usage) => number) => pick(astro) + pick(index);
  return [
    { name: 'sources', value: sources, unit: '' },
    ...pair('pages', '', size.pages, plain.pages),
    ...pair(
      'whole build',
      's',
      usage.seconds,
      both((one) => one.seconds),
    ),
    ...pair(
      'whole build, processor time',
      's',
      usage.processorSeconds,
      both((one) => one.processorSeconds),
    ),
    seconds('analysis', of('analyse the corpus')),
    seconds('data files', of('write the data')),
    ...pair('Astro', 's', of('make the pages'), astro.seconds),
    ...pair('index', 's', of('index the statements'), index.seconds),
    ...pair(
      'peak memory',
      'MB',
      usage.peakMegabytes,
      Math.max(astro.peakMegabytes, index.peakMegabytes),
    ),
    ...pair('bytes a page', 'B', size.bytes / size.pages, plain.bytes / plain.pages),
  ];
}

/** Exponents over the sizes that were built: 1 is linear. */
function growthOf(builds: readonly Built[]): Measure[] {
  if (builds.length < 2) return [];
  const of = (name: string, cost: (built: Built) => number): Measure => ({
    name: `growth of ${name}`,
    value: exponent(builds.map((built) => ({ size: built.sources, cost: cost(built) }))),
    unit: 'exponent',
  });
  return [
    of('the whole build', ({ usage }) => usage.seconds),
    of('processor time', ({ usage }) => usage.processorSeconds),
    of('peak memory', ({ usage }) => usage.peakMegabytes),
  ];
}
