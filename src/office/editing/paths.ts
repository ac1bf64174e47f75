export const CONTENT_PATH = '/van-phong/noi-dung';

/** Pages below it that are of no single amendment. */
export const CONTENT_PAGES = { start: `${CONTENT_PATH}/bat-dau` } as const;

/** Names of amendments are made by PocketBase. */
const AMENDMENT = '[a-z0-9]{15}';

/** Addresses of a draft: its form, and who has it open. */
export const DRAFT_PATHS = {
  edit: new RegExp(`^${CONTENT_PATH}/${AMENDMENT}/sua$`),
  presence: new RegExp(`^${CONTENT_PATH}/${AMENDMENT}/dang-mo$`),
} as const;

/** Fields of these pages besides those of the forms, see `src/editing/form/names.ts`. */
export const EDIT_FIELD = {
  /** Path of the file. */
  path: 'tep',
  /** Revision of the draft that was seen. */
  revision: 'ban-so',
  /** Text that the form was made of. */
  base: 'van-ban-goc',
  /** Text that was saved then, where it is another. */
  origin: 'van-ban-da-luu',
  /** My text, where one of two is chosen. */
  mine: 'van-ban-cua-toi',
  /** Text of the whole file, where there is no form of it. */
  text: 'van-ban',
  /** Places where one of two texts is chosen, packed. */
  places: 'cho-chon',
  /** The other text is that of the file. */
  catchUp: 'len-ban-moi',
  /** Step of a list, see `steps.ts`. */
  step: 'buoc',
  /** Shows the text of the file in place of the form. */
  view: 'xem',
  kind: 'loai',
  search: 'tim',
  title: 'ten-goi',
  slug: 'ten-tep',
  amendment: 'lan-sua',
  amendmentTitle: 'ten-lan-sua',
  /** Tells the tabs of one person apart. */
  tab: 'the',
} as const;

/** What the buttons of a draft say. */
export const EDIT_TASK = {
  save: 'luu',
  /** Puts back the text before a step of a list. */
  undo: 'tra-lai',
  /** Brings the draft onto what the file says now. */
  catchUp: 'cap-nhat',
  /** Goes on under the name that the file has now. */
  move: 'doi-ten',
  settle: 'chon',
} as const;

/** Field of the text that an undo puts back. */
export const BEFORE_FIELD = 'van-ban-truoc';

/** Field in which one of two texts is chosen; the number is the conflict's. */
export const chosenField = (index: number): string => `chon-${index}`;

export const CHOSEN = { mine: 'cua-toi', theirs: 'cua-ho' } as const;

export const VIEW_TEXT = 'van-ban';

const withQuery = (path: string, query: Readonly<Record<string, string>>): string =>
  `${path}?${new URLSearchParams(query).toString()}`;

/** Where the forms of a draft are sent to. */
export const editPath = (amendment: string): string => `${CONTENT_PATH}/${amendment}/sua`;

/** The form of a draft. */
export function editAddress(
  amendment: string,
  path: string,
  more: Readonly<Record<string, string>> = {},
): string {
  return withQuery(editPath(amendment), { [EDIT_FIELD.path]: path, ...more });
}

/** Asked now and then by who has the form of a draft open; the tab's name is added there. */
export const presenceAddress = (amendment: string, path: string): string =>
  withQuery(`${CONTENT_PATH}/${amendment}/dang-mo`, { [EDIT_FIELD.path]: path });

/** The page on which editing a file begins. */
export const startAddress = (path: string): string =>
  withQuery(CONTENT_PAGES.start, { [EDIT_FIELD.path]: path });

/** The amendment that an address below its own names. */
export const amendmentIn = (address: string): string => address.split('/')[3] ?? '';
