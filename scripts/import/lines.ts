import { createReadStream } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

/** One line of a file, counted from 1; `undefined` where it is longer than anyone writes. */
export interface Line {
  number: number;
  text: string | undefined;
}

/** The lines of a file one by one, none kept longer than `longest` characters. */
export async function* linesOf(
  path: string,
  longest: number,
  seen: (bytes: number) => void,
): AsyncGenerator<Line> {
  const decoder = new StringDecoder('utf8');
  let number = 1;
  let rest = '';
  let dropping = false;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    seen(chunk.length);
    const parts = (rest + decoder.write(chunk)).split('\n');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const tooLong = dropping || part.length > longest;
      yield { number, text: tooLong ? undefined : part.replace(/\r$/, '') };
      dropping = false;
      number += 1;
    }
    if (rest.length > longest) {
      dropping = true;
      rest = '';
    }
  }
  rest += decoder.end();
  if (rest !== '' || dropping) yield { number, text: dropping ? undefined : rest };
}
