/** What is looked at. Its Vietnamese words stand in `src/texts/office-system.ts`. */
export type HealthCheck =
  | 'versions'
  | 'permissions'
  | 'ports'
  | 'disk'
  | 'clock'
  | 'tls'
  | 'queue'
  | 'answers'
  | 'pages'
  | 'live'
  | 'audit'
  | 'backup'
  | 'second-place'
  | 'drill'
  | 'mail';

/** What one look has found. */
export interface Finding {
  check: HealthCheck;
  /** `warning`: works, but will not for long or not as one would expect. */
  state: 'fine' | 'warning' | 'fault';
  /** One English sentence for whoever runs the machine; of a warning or a fault a second one: what to do. */
  sentence: string;
}

/** One line whatever a library's words hold: OpenSSL ends its own with a break. */
function finding(check: HealthCheck, state: Finding['state'], words: string): Finding {
  return { check, state, sentence: words.replace(/\s*\n\s*/g, ' ') };
}

export function fine(check: HealthCheck, sentence: string): Finding {
  return finding(check, 'fine', sentence);
}

export function warning(check: HealthCheck, sentence: string): Finding {
  return finding(check, 'warning', sentence);
}

export function fault(check: HealthCheck, sentence: string): Finding {
  return finding(check, 'fault', sentence);
}
