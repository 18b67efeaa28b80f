import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { convert } from 'fontverter';
import subsetFont from 'subset-font';
import { root } from './build.ts';
import { command, run } from './command.ts';
import { writeWhole } from './write-whole.ts';

const { resolve } = createRequire(import.meta.url);
const range = (from: number, to: number) =>
  String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i));

/** Basic Latin, Latin-1 and the punctuation, arrows and marks that pages use. */
const letters = `${range(0x20, 0x7e)}${range(0xa0, 0xff)}–—‘’“”…·•†‡←→↑↓≤≥≠≈−×′″€‑\u2009\u202f●■○◆`;
/** Headings hold fewer signs; one that is missing here is drawn in the cut for text. */
const headings = `${range(0x20, 0x7e)}éüö–—‘’“”…\u00a0\u00ad‑`;
const features = ['kern', 'liga', 'lnum', 'tnum', 'ccmp', 'locl', 'mark', 'mkmk'];

interface Cut {
  file: string;
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  letters: string;
  /** The family's own name and the one it gets here, of equal length. */
  names: [string, string][];
}

const serif = '@fontsource-variable/source-serif-4/files/source-serif-4-latin-opsz-normal.woff2';
const sans = '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2';
/** The licence keeps the name "Source" for the fonts as Adobe made them, so cuts get another. */
const serifNames: Cut['names'] = [
  ['Source Serif 4', 'Evenhand Serif'],
  ['SourceSerif4', 'EvenhandSeri'],
];
const sansNames: Cut['names'] = [
  ['Source Sans 3', 'Evenhand Sans'],
  ['SourceSans3', 'EvenhandSan'],
];

/** One cut for text at about 18 px, one for headings, one for labels: only the weights in use. */
const cuts: Cut[] = [
  {
    file: 'evenhand-serif.woff2',
    from: serif,
    letters,
    axes: { opsz: 18, wght: { min: 400, max: 600 } },
    names: serifNames,
  },
  {
    file: 'evenhand-display.woff2',
    from: serif,
    letters: headings,
    axes: { opsz: 40, wght: 500 },
    names: serifNames,
  },
  {
    file: 'evenhand-sans.woff2',
    from: sans,
    letters,
    axes: { wght: { min: 400, max: 650 } },
    names: sansNames,
  },
];

/** Renames in place: name records are Latin-1 or UTF-16 (big end first), and keep their length. */
function rename(font: Buffer, names: Cut['names']): void {
  for (const [own, given] of names) {
    for (const encode of [
      (text: string) => Buffer.from(text, 'latin1'),
      (text: string) => Buffer.from(text, 'utf16le').swap16(),
    ]) {
      const [old, fresh] = [encode(own), encode(given)];
      for (let at = font.indexOf(old); at >= 0; at = font.indexOf(old, at + 1))
        fresh.copy(font, at);
    }
  }
}

async function cutFonts(): Promise<void> {
  const folder = path.join(root, 'public/fonts');
  for (const { file, from, letters: kept, axes, names } of cuts) {
    const whole = await readFile(resolve(from));
    const cut = await subsetFont(whole, kept, {
      targetFormat: 'sfnt',
      keepFeatures: features,
      variationAxes: axes,
    });
    rename(cut, names);
    const packed = await convert(cut, 'woff2');
    await writeWhole(path.join(folder, file), packed);
    process.stdout.write(`public/fonts/${file}: ${whole.length} to ${packed.length} bytes\n`);
  }
}

const program = command(
  'fonts',
  'Cuts the fonts in public/fonts down to the letters, weights and sizes that pages use.',
).action(cutFonts);
await run(program);
