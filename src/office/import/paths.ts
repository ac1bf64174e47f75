export const PROCEDURE_IMPORT_PATH = '/van-phong/noi-dung/nhap';

export const IMPORT_FIELD = {
  file: 'tep',
  /** What was pasted, as text. */
  pasted: 'dan',
  /** The same with its looks, where the browser has a script. */
  html: 'dan-html',
  /** What was read, packed, on the way to becoming a draft. */
  packed: 'du-lieu',
  chosen: 'lay',
  slug: 'ten-tep',
  amendment: 'lan-sua',
  /** Text of the sheet that the fields were compared with, hashed. */
  seen: 'da-xem',
} as const;
