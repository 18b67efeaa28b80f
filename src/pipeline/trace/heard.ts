/** Characters of a text that are held against the record: six times the longest statement on record. */
const most = 2000;

/**
 * The part of a text that tracing looks at. Words that raise a matter stand in any order and at any
 * distance, so the time to look for them grows faster than the text; no claim is as long as this.
 */
export const heard = (text: string): string => text.slice(0, most);
