/** Text as it stands in HTML or XML, in an element or between double quotes. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
