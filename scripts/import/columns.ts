import { Failure } from '../command.ts';

/** Names under which the text of a review is looked for, in this order. */
const textNames = [
  'text',
  'review',
  'review_text',
  'comment',
  'comments',
  'body',
  'content',
  'message',
  'description',
];
const idNames = ['id', 'review_id', 'uniqueid', 'unique_id', 'row_id', 'uuid'];

/** What was asked for on the command line. */
export interface Wanted {
  textColumn?: string;
  idColumn?: string;
  keep: readonly string[];
}

/** Which columns are read; `guessed` are those nobody named. */
export interface Columns {
  text: string;
  id?: string;
  keep: readonly string[];
  guessed: string[];
}

const plainName = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_');

function find(names: readonly string[], wanted: readonly string[]): string | undefined {
  const plain = names.map(plainName);
  for (const one of wanted) {
    const found = names[plain.indexOf(one)];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Chooses the columns of a file by its names; throws a `Failure` where the text is not among them. */
export function chooseColumns(path: string, names: readonly string[], wanted: Wanted): Columns {
  const { textColumn, idColumn, keep } = wanted;
  const unknown = [textColumn, idColumn, ...keep].find(
    (name) => name !== undefined && !names.includes(name),
  );
  if (unknown !== undefined) {
    const option =
      unknown === textColumn ? '--text-column' : unknown === idColumn ? '--id-column' : '--keep';
    throw new Failure(
      `${path}: Unexpected column "${unknown}", expected one of ${names.join(', ')}, correct ${option}`,
    );
  }
  const only = names.length === 1 ? names[0] : undefined;
  const text = textColumn ?? find(names, textNames) ?? only;
  if (text === undefined) {
    throw new Failure(
      `${path}: Unexpected columns ${names.join(', ')}, expected one named ${textNames.slice(0, 4).join(', ')} …, name it with --text-column`,
    );
  }
  const id = idColumn ?? find(names, idNames);
  return {
    text,
    ...(id !== undefined && id !== text && { id }),
    keep,
    guessed: [...(textColumn ? [] : [text]), ...(id && !idColumn ? [id] : [])],
  };
}

/** One line that says which columns are read, for the person to correct. */
export function describeColumns({ text, id, keep, guessed }: Columns): string {
  const shown = (name: string) => (guessed.includes(name) ? `"${name}" (guessed)` : `"${name}"`);
  const parts = [
    `text from ${shown(text)}`,
    ...(id === undefined ? ['no id, rows by line'] : [`id from ${shown(id)}`]),
    ...(keep.length > 0 ? [`kept: ${keep.join(', ')}`] : []),
  ];
  return parts.join('; ');
}
