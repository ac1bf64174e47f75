/** Sentences of the page's script; see `officeEditing.edit.script`. */
export interface DraftWords {
  saving: string;
  savedAt: string;
  waiting: string;
  offline: string;
  ended: string;
  long: string;
  failed: string;
  conflict: string;
  restoreTitle: string;
  restore: string;
  takeBack: string;
  drop: string;
  stepOffline: string;
  errorLabel: string;
  isEmpty: string;
  mustMend: string;
  noFaults: string;
}

/** The time of day, as clocks here show it. */
export function timeOfDay(at: Date): string {
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
