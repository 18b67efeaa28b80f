import { readFileSync } from 'node:fs';
import path from 'node:path';
import { convert } from 'fontverter';
import { create, type Font } from 'fontkitten';

const loaded = new Map<string, Promise<Font>>();

/** A font of `public/fonts/`, unpacked once for the whole build. */
async function font(file: string): Promise<Font> {
  const packed = readFileSync(path.resolve('public/fonts', file));
  const found = create(await convert(packed, 'sfnt'));
  if (!('glyphsForString' in found))
    throw new Error(`Unexpected collection in ${file}, expected one font`);
  return found;
}

/**
 * A line of text as one SVG path, so that a card looks the same on a machine without the fonts;
 * `size` in pixels. Gives the path, drawn from the origin, and its width.
 */
export async function outline(
  text: string,
  { file, size }: { file: string; size: number },
): Promise<{ d: string; width: number }> {
  let promise = loaded.get(file);
  if (promise === undefined) loaded.set(file, (promise = font(file)));
  const face = await promise;
  const scale = size / face.unitsPerEm;
  let x = 0;
  let d = '';
  for (const glyph of face.glyphsForString(text)) {
    for (const { command, args } of glyph.path.commands) {
      const places = args.map((value, i) =>
        (i % 2 === 0 ? x + value * scale : -value * scale).toFixed(1),
      );
      d += (letterOf[command] ?? 'Z') + places.join(' ');
    }
    x += glyph.advanceWidth * scale;
  }
  return { d, width: x };
}

const letterOf: Record<string, string> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
};
