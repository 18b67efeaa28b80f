import colours from 'picocolors';
import type { Tags, Unit } from '../../src/types.ts';

/** One statement for the terminal: its text, its tags, and under each tag the words that caused it. */
export function show(number: number, unit: Unit, tags: Tags): string {
  const mark = colours.dim(String(number).padStart(4));
  const text = unit.isHeading ? colours.bold(`# ${unit.text}`) : unit.text;
  const lines = [`${mark}  ${text}`];
  const labels = [...tags.themes, tags.voice, tags.stance, ...(tags.claim ? ['claim'] : [])];
  const doubts =
    tags.unsure.length > 0 ? colours.yellow(`  unsure: ${tags.unsure.join(', ')}`) : '';
  lines.push(`      ${colours.cyan(labels.join(' · '))}${doubts}`);
  for (const [label, words] of reasons(tags)) {
    lines.push(`      ${colours.dim(`${label}:`)} ${words.map((word) => `“${word}”`).join(' ')}`);
  }
  for (const { value, high, unit: of, of: measure } of tags.figures) {
    const range = high === undefined ? String(value) : `${value}–${high}`;
    lines.push(
      `      ${colours.dim('figure:')} ${range} ${of}${measure === undefined ? '' : `, ${measure}`}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Words behind each label, each once, in the order in which they stand. */
function reasons(tags: Tags): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { label, text } of tags.because) {
    const words = found.get(label) ?? [];
    if (!words.includes(text)) words.push(text);
    found.set(label, words);
  }
  return found;
}
