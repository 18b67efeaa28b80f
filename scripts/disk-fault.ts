/** What went wrong with a file, and what helps; nothing is lost by it, since all is written whole. */
const causes: readonly [codes: readonly string[], (at: string) => string][] = [
  [
    ['ENOSPC', 'EDQUOT', 'EFBIG', 'No space left on device'],
    (at) => `Unexpected full disk${at}, expected room for the result, free some and run it again`,
  ],
  [
    ['EROFS', 'Read-only file system'],
    (at) => `Unexpected read-only disk${at}, expected one to write to, name another place`,
  ],
  [
    ['EACCES', 'EPERM', 'Permission denied'],
    (at) => `Unexpected lack of permission${at}, expected leave to read and write, run chmod u+rw`,
  ],
  [
    ['ENAMETOOLONG'],
    (at) => `Unexpected length of a name${at}, expected at most 255 bytes, shorten it`,
  ],
  [
    ['ENOENT'],
    (at) => `Unexpected lack of a file${at}, expected it to stay, put it back and run it again`,
  ],
  [
    ['ENOTDIR', 'EISDIR', 'EEXIST'],
    (at) => `Unexpected file or folder${at}, expected the other of the two, move it away`,
  ],
  [
    ['EMFILE', 'ENFILE'],
    () => 'Unexpected number of open files, expected room for one more, raise ulimit -n',
  ],
  [
    ['EIO'],
    (at) => `Unexpected failure of the disk${at}, expected it to answer, check it with dmesg`,
  ],
];

/**
 * The message for an error of the file system, `undefined` for any other. Libraries pass some on as
 * text alone, so the words are looked for as well as the code.
 */
export function diskFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const place = dest ?? path;
  const said = code === '' ? error.message : code;
  const found = causes.find(([codes]) =>
    codes.some((one) => new RegExp(`\\b${one}\\b`).test(said)),
  );
  return found?.[1](place === undefined ? '' : ` at ${place}`);
}
