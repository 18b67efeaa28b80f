import { parse } from '../../src/pipeline/parse.ts';
import { tag } from '../../src/pipeline/tag.ts';
import type { Lexicon } from '../../src/schema/lexicon.ts';
import type { Corpus, CorpusFile, ParsedCorpus, Tags, Unit } from '../../src/types.ts';
import type { VFileMessage } from 'vfile-message';

/** A file as parsed, with the messages it had before any rule looked at it. */
interface Parsed {
  contents: string;
  parsed: ParsedCorpus;
  messages: VFileMessage[];
}

/**
 * What the development server keeps from run to run, by content: only a file that changed is parsed
 * again, and only a sentence that changed, or one beside it, is read again. The result is the same as
 * that of `parse` and `tag` on everything.
 */
export class Kept {
  #files = new Map<string, Parsed>();
  #lexicon: { key: string; lexicon: Lexicon } | undefined;
  #tags = new Map<string, Tags>();

  /** The whole corpus, parsed; files that did not change are those of the last run. */
  parse({ files, faults }: Corpus): ParsedCorpus {
    const now = new Map<string, Parsed>();
    for (const file of files) now.set(file.path, this.#parsed(file));
    this.#files = now;
    const parts = [...now.values()].map(({ parsed }) => parsed);
    const whole = parse({ files: [], faults });
    for (const part of parts) {
      // Lists of every kind of file, so that a kind added later is not lost here.
      for (const key of Object.keys(whole) as (keyof ParsedCorpus)[]) {
        if (key !== 'lexicon') (whole[key] as unknown[]).push(...part[key]);
      }
    }
    whole.files.sort((a, b) => (a.path < b.path ? -1 : 1));
    return { ...whole, lexicon: this.#lexiconOf(files) };
  }

  /** Tags of a sentence, as the reader gives them. */
  tag = (unit: Unit, lexicon: Lexicon): Tags => {
    const key = JSON.stringify(unit);
    const known = this.#tags.get(key);
    if (known) return known;
    const tags = tag(unit, lexicon);
    this.#tags.set(key, tags);
    return tags;
  };

  #parsed(file: CorpusFile): Parsed {
    const known = this.#files.get(file.path);
    if (known?.contents === file.contents) {
      // The rules add their messages anew on every run.
      for (const vfile of known.parsed.files) vfile.messages = [...known.messages];
      return known;
    }
    const parsed = parse({ files: [file], faults: [] });
    const messages = parsed.files.flatMap((vfile) => vfile.messages);
    return { contents: file.contents, parsed, messages };
  }

  /** The same object as long as no word changes, since the reader is compiled once for each. */
  #lexiconOf(files: readonly CorpusFile[]): Lexicon {
    const lexica = files.filter(({ kind }) => kind === 'lexicon');
    const key = JSON.stringify(lexica.map(({ path, contents }) => [path, contents]));
    if (this.#lexicon?.key !== key) {
      this.#lexicon = { key, lexicon: parse({ files: lexica, faults: [] }).lexicon };
      this.#tags.clear();
    }
    return this.#lexicon.lexicon;
  }
}
