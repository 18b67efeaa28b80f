/** Characters that do not show, or that turn the direction of those after them: what is seen is not what is stored. */
export const invisible =
  // eslint-disable-next-line no-control-regex, no-misleading-character-class
  /[\u0001-\u0008\u000B\u000C\u000E-\u001F\u007F\u00AD\u061C\u115F\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\u{E0000}-\u{E007F}]/u;
