import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../../src/pipeline/read/names.ts';
import { codeRoot } from '../analyse/method.ts';

const filesIn = (folder: string): string[] =>
  existsSync(join(codeRoot, folder))
    ? readdirSync(join(codeRoot, folder)).map((name) =>
        readFileSync(join(codeRoot, folder, name), 'utf8'),
      )
    : [];

const bodyOf = (source: string): string => source.slice(source.indexOf('\n---\n') + 5);
const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Real inputs of every target, from the corpus, to begin with. */
export function seedsFor(target: string): string[] {
  const sources = filesIn('reviews/sources');
  const sentences = sources.flatMap((source) => lines(bodyOf(source)));
  if (target === 'parser') return sources;
  if (target === 'frontMatter') return sources.map((one) => one.slice(4, one.indexOf('\n---\n')));
  if (target === 'records') {
    // Labelled sentences are files of megabytes: a few lines of them say as much.
    return folders.flatMap(({ path, kind }, at) =>
      (kind === 'gold' || kind === 'source' ? [] : filesIn(path)).map(
        (text) => String.fromCharCode(at) + text,
      ),
    );
  }
  if (target === 'line') return sentences.map((text, id) => JSON.stringify({ id, text }));
  if (target === 'reviews') {
    const table = `id,review\n${sentences
      .slice(0, 20)
      .map((one, at) => `${at},"${one}"`)
      .join('\n')}\n`;
    const listed = sentences
      .slice(0, 20)
      .map((text) => JSON.stringify({ text }))
      .join('\n');
    return [`\0${table}`, `\x01${table.replaceAll(',', '\t')}`, `\x02${listed}`];
  }
  return sentences.map((one) => `\0${one}`);
}
