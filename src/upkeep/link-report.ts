import { z } from 'zod';
import { reportFile } from '../lib/report-file.ts';

/** So many nights in a row without an answer make a link broken: one night may be the network's fault. */
export const BROKEN_AFTER_NIGHTS = 3;

const link = z.object({
  code: z.string(),
  url: z.string(),
  /** ISO. */
  lookedAt: z.string(),
  /** Day in Viet Nam on which it answered with the procedure's code or name; null: never yet. */
  aliveOn: z.string().nullable(),
  /** Nights in a row on which it did not. */
  failures: z.number().int().min(0),
  /** Why the last look failed. */
  trouble: z.enum(['unreachable', 'status', 'other-page', 'refused']).nullable(),
});

const report = z.object({
  /** When the last look ended, ISO. */
  at: z.string(),
  /** Whether the network could be reached at all; if not, nothing was noted of the links. */
  hasNetwork: z.boolean(),
  links: z.array(link),
});

/** One address of the portal, as it was found over the nights. */
export type LinkHealth = z.infer<typeof link>;
export type LinkReport = z.infer<typeof report>;
export type LinkTrouble = NonNullable<LinkHealth['trouble']>;

const file = reportFile(report);

export const writeLinkReport = file.write;
/** null: nobody has looked yet, or the file is damaged. */
export const readLinkReport = file.read;

export function isBroken({ failures }: LinkHealth): boolean {
  return failures >= BROKEN_AFTER_NIGHTS;
}
