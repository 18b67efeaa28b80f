import { expect, it } from 'vitest';
import { VFile } from 'vfile';
import { Overlay } from '../../../scripts/dev/overlay.ts';

interface Sent {
  type: string;
}

/** A server with one open page, and the types of what it was sent. */
function served(overlay: Overlay) {
  const sent: string[] = [];
  const page = {
    send: (payload: object) => {
      sent.push((payload as Sent).type);
    },
  };
  let connect: () => void = () => undefined;
  overlay.plugin.configureServer({
    ws: {
      ...page,
      on: (_, heard) => {
        connect = () => {
          heard(undefined, page);
        };
      },
    },
  });
  return {
    connect: () => {
      connect();
    },
    taken: () => sent.splice(0),
  };
}

function faulty(): VFile {
  const file = new VFile({ path: 'reviews/sources/one.md', value: '' });
  file.message('Unexpected word').fatal = true;
  return file;
}

it('tells a page that loads while a fault stands, also when the server had it load anew', () => {
  const overlay = new Overlay();
  const { connect, taken } = served(overlay);
  connect();
  expect(taken()).toEqual([]);
  overlay.show([faulty()]);
  connect();
  expect(taken()).toEqual(['error', 'error']);
  overlay.reload();
  connect();
  expect(taken()).toEqual(['full-reload', 'error']);
});

it('has open pages load anew once a fault is mended, and only then', () => {
  const overlay = new Overlay();
  const { connect, taken } = served(overlay);
  overlay.clear();
  expect(taken()).toEqual([]);
  overlay.show([faulty()]);
  overlay.clear();
  connect();
  expect(taken()).toEqual(['error', 'full-reload']);
});
