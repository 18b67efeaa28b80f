import type { Card } from '../content/cards.ts';
import type { Balance } from '../types.ts';
import { outline } from './letters.ts';
import { tallyPaths } from './tally-paths.ts';

const [wide, high, margin] = [1200, 630, 80];
const ink = '#191f24';
const display = 'evenhand-display.woff2';
const sans = 'evenhand-sans.woff2';

async function line(text: string, file: string, size: number, y: number, fill: string) {
  const { d, width } = await outline(text, { file, size });
  const fit = Math.min(1, (wide - 2 * margin) / width).toFixed(3);
  return `<path transform="translate(${margin} ${y}) scale(${fit})" d="${d}" fill="${fill}"/>`;
}

/** The strokes of all accounts on a theme, drawn as wide as the card allows. */
function strokes(balance: Balance): string {
  const { paths, width } = tallyPaths(balance, 'account');
  if (width === 0) return '';
  const scale = Math.min(14, (wide - 2 * margin) / width);
  const drawn = paths.map(({ d }) => `<path d="${d}"/>`).join('');
  return `<g transform="translate(${margin} 300) scale(${scale.toFixed(2)} 6)" stroke="#3e3e99" stroke-width="0.36"><path d="M0 12H${width}" stroke="${ink}" stroke-width="0.25"/>${drawn}</g>`;
}

/** A social card of 1200 by 630 as SVG: letters are outlines, so that no font is asked for. */
export async function card({ title, note }: Card, balance?: Balance): Promise<string> {
  const size = 96;
  const top = 236;
  const titles = await Promise.all(
    title.map((text, i) => line(text, display, size, top + i * 104, ink)),
  );
  const name = await outline('Evenhand', { file: display, size: 44 });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}"><rect width="${wide}" height="${high}" fill="#f8faf8"/><path d="M${margin} 66h40M${margin + 20} 66v36M${margin + 2} 77h12M${margin + 2} 87h12M${margin + 26} 77h12M${margin + 26} 87h12" stroke="${ink}" stroke-width="4" fill="none"/><path transform="translate(${margin + 58} 99)" d="${name.d}" fill="${ink}"/><path d="M${margin} 128H${wide - margin}M${margin} 136H${wide - margin}" stroke="${ink}" stroke-width="3"/>${titles.join('')}${balance === undefined ? '' : strokes(balance)}<path d="M${margin} 500H${wide - margin}" stroke="${ink}" stroke-width="3"/>${await line(note, sans, 34, 556, '#41494e')}</svg>`;
}
