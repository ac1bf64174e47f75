import type { Alert } from '../../health/alerts.ts';
import type { Finding } from '../../health/finding.ts';
import { officeSystem as text } from '../../texts/office-system.ts';
import { formatMoment } from '../../view/format-date.ts';

/** An alert as people read it. */
export interface AlertWords {
  label: string;
  since: string;
  meaning: string;
}

/** One that an earlier program has raised may be about what this one does not look at: it stands as it was written. */
export function alertWords({ check, sentence, since }: Alert): AlertWords {
  const words = check in text.check ? text.check[check as Finding['check']] : null;
  return {
    label: words?.label ?? check,
    since: text.alertSince(formatMoment(since)),
    meaning: words?.fault ?? sentence,
  };
}
