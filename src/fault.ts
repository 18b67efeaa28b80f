import { VFileMessage } from 'vfile-message';
import { location } from 'vfile-location';
import type { Span } from './types.ts';
import type { VFile } from 'vfile';

const locations = new WeakMap<VFile, ReturnType<typeof location>>();

function pointAt(file: VFile, offset: number) {
  let places = locations.get(file);
  if (!places) locations.set(file, (places = location(file)));
  const length = typeof file.value === 'string' ? file.value.length : 0;
  return places.toPoint(Math.min(offset, length));
}

function add(
  file: VFile,
  rule: string,
  reason: string,
  where: Span | number | undefined,
  fatal: boolean,
) {
  const offset = typeof where === 'number' ? where : where?.start;
  const place = offset === undefined ? undefined : pointAt(file, offset);
  const message = new VFileMessage(reason, {
    ruleId: rule,
    source: 'evenhand',
    ...(place && { place }),
  });
  message.fatal = fatal;
  message.file = file.path;
  message.name = place ? `${file.path}:${place.line}:${place.column}` : file.path;
  file.messages.push(message);
}

/**
 * Adds a fault to a file, at the start of a stretch of its text (UTF-16 offsets) where it has one.
 * The reason says what stands there, what was expected, and what to do.
 */
export function fault(file: VFile, rule: string, reason: string, where?: Span | number): void {
  add(file, rule, reason, where, true);
}

/** Adds a warning: shown like a fault, but the check still passes. */
export function warning(file: VFile, rule: string, reason: string, where?: Span | number): void {
  add(file, rule, reason, where, false);
}

/** Says whether a file has a fault, warnings left aside. */
export const hasFault = (file: VFile): boolean => file.messages.some((message) => message.fatal);
