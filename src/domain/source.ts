import type { IsoDate } from './procedure.ts';

/** Where facts come from. The first source of a procedure is that of every fact that names no other. */
export interface Source {
  /** How facts name it; unique within one procedure. */
  key: string;
  title: string;
  url: string | null;
  /** The day on which facts were compared with it. */
  checkedOn: IsoDate;
}
