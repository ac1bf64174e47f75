/** Sentences and labels of the editor of long texts; see `officeEditing.rich`. */
export interface RichWords {
  toolbar: string;
  hint: string;
  bold: string;
  italic: string;
  heading: string;
  subheading: string;
  bullets: string;
  numbers: string;
  indent: string;
  outdent: string;
  link: string;
  undo: string;
  redo: string;
  source: string;
  page: string;
  addRow: string;
  removeRow: string;
  addColumn: string;
  removeColumn: string;
  address: string;
  addressHint: string;
  setLink: string;
  removeLink: string;
  cancel: string;
  badAddress: string;
  tooLong: string;
  tooMuchText: string;
  noFiles: string;
}
