import type { IsoDate } from './procedure.ts';

/** Days on which public offices are closed, first and last included. */
export interface Holiday {
  name: string;
  from: IsoDate;
  until: IsoDate;
  /** What makes it a holiday. */
  basis: string;
}

/** A working day that is off, and the day off that is worked instead. */
export interface SwappedDay {
  off: IsoDate;
  worked: IsoDate;
  basis: string;
}

/** The calendar of public offices, for the years that are entered. */
export interface WorkCalendar {
  years: number[];
  holidays: Holiday[];
  swaps: SwappedDay[];
}
