import type { Fields } from '../server/post-form.ts';

/** Names of the fields of the Office's forms, as they stand in the pages. */
export const FIELD = {
  username: 'ten-dang-nhap',
  mail: 'thu',
  name: 'ho-ten',
  password: 'mat-khau',
  passwordAgain: 'mat-khau-lan-hai',
  code: 'ma-xac-thuc',
  factor: 'khoa-moi',
  roles: 'vai-tro',
  alone: 'dang-khong-duyet',
  back: 've',
  everywhere: 'moi-noi',
  task: 'viec',
} as const;

/** The first value of a field, '' when it was not sent. */
export function fieldOf(fields: Fields, name: string): string {
  return fields.find(([key]) => key === name)?.[1] ?? '';
}

/** What was typed into a field, its line ends as they are here and nothing around it. */
export function typedText(fields: Fields, name: string): string {
  return fieldOf(fields, name).replaceAll('\r\n', '\n').trim();
}

/** All values of a field that is ticked. */
export function fieldsOf(fields: Fields, name: string): string[] {
  return fields.filter(([key]) => key === name).map(([, value]) => value);
}
