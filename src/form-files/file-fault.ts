/** Why a file cannot be offered to readers; the sentences are in `src/texts/office-files.ts`. */
export type FileFault =
  | 'empty'
  | 'too-large'
  | 'unknown-type'
  | 'old-office'
  | 'password'
  | 'macros'
  | 'active-pdf'
  | 'remote-template'
  | 'damaged'
  | 'too-big-inside'
  | 'other-name';
