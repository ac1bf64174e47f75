/** Path of a value inside a file: keys, and places in lists. */
export type ValuePath = readonly (string | number)[];

/*
 * Names of the fields of a form as they stand in the page. An entry of a list is named by the place it has in the
 * text that the form was made of; one that is new, by `moi` and a number.
 */

/** Field of a value. */
export const valueName = (path: ValuePath): string => ['muc', ...path].join('/');

/** Field that says which kind of value stands there. */
export const modeName = (path: ValuePath): string => ['cach', ...path].join('/');

/** Field that stands once for each entry of a list, in their order, and once for the list itself. */
export const orderName = (path: ValuePath): string => ['thu-tu', ...path].join('/');

/** Field of the text in markdown. */
export const BODY_NAME = 'than-bai';

/** What {@link orderName} says for the list itself, so that an empty one is told from one that was not sent. */
export const LIST_MARK = '*';

/** Begins the name of a new entry. */
export const NEW_ENTRY = 'moi';

/** What {@link modeName} says besides the words with a meaning of their own. */
export const MODE = {
  /** The key is left out. */
  absent: '-',
  /** What stands there is of no kind that the form knows: it is left as it is. */
  kept: '!',
  /** The nth shape of the field. */
  shape: (index: number): string => `=${index}`,
} as const;
