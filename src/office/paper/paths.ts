import { ROUNDS_PATH, roundPath } from '../rounds/paths.ts';

/** Names of the fields of the pages on paper forms. */
export const PAPER_FIELD = {
  task: 'viec',
  sheets: 'so-to',
  scan: 'noi-cat',
  note: 'ly-do',
  id: 'yeu-cau',
  /** Query keys of the printed form. */
  lotNumber: 'lo',
  copies: 'so-ban',
  /** Query key of the sheet that has just been saved. */
  saved: 'da-luu',
} as const;

/** What the buttons of a lot ask for. */
export const LOT_TASK = {
  open: 'mo-lo',
  finish: 'xong',
  close: 'dong',
  cancel: 'bo',
  goOn: 'lam-tiep',
} as const;

/** Pages that show paper forms, by the file that renders them. */
export const PAPER_PAGES = {
  lots: `${ROUNDS_PATH}/phieu-giay`,
  print: `${ROUNDS_PATH}/phieu-in`,
  lot: `${ROUNDS_PATH}/lo`,
  entry: `${ROUNDS_PATH}/nhap-phieu`,
  settle: `${ROUNDS_PATH}/chon-phieu`,
  excel: `${ROUNDS_PATH}/lo-excel`,
} as const;

/** The paper forms of a round. */
export function paperPath(round: string): string {
  return `${roundPath(round)}/phieu-giay`;
}

/** The form to be printed. */
export function paperPrintPath(round: string): string {
  return `${paperPath(round)}/mau-in`;
}

/** One lot. */
export function lotPath({ round, id }: { round: string; id: string }): string {
  return `${paperPath(round)}/${id}`;
}

/** Where a lot is filled from an Excel file. */
export function excelPath(lot: { round: string; id: string }): string {
  return `${lotPath(lot)}/excel`;
}

/** The file to be filled in. */
export function templatePath(lot: { round: string; id: string }): string {
  return `${excelPath(lot)}/mau.xlsx`;
}

/** Where one sheet of a lot is typed; of a closed lot: corrected. */
export function sheetPath(lot: { round: string; id: string }, number: number): string {
  return `${lotPath(lot)}/${number}`;
}

/** Where the differences of a sheet are settled. */
export function settlePath(lot: { round: string; id: string }, number: number): string {
  return `${sheetPath(lot, number)}/chon`;
}

const PART = /^\/van-phong\/dot-khao-sat\/([a-z0-9-]{1,80})\/phieu-giay(?:\/([a-z0-9]{15})(?:\/(\d{1,3}))?)?/;

/** What an address below a round's paper forms names. */
export function paperPlace(path: string): { round: string; lot: string; number: number } {
  const [, round = '', lot = '', number = '0'] = PART.exec(path) ?? [];
  return { round, lot, number: Number(number) };
}
