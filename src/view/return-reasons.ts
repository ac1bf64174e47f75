import type { ReturnReason } from '../domain/procedure.ts';

/** A reason; `source` null: the next one's source is its source too. */
export interface SourcedReason {
  text: string;
  source: string | null;
}

/** Names each source once, after the last of the neighbouring reasons that have it. */
export function reasonsWithSource(reasons: readonly ReturnReason[]): SourcedReason[] {
  return reasons.map(({ text, source }, index) => ({
    text,
    source: reasons[index + 1]?.source === source ? null : source,
  }));
}
