import { z } from 'zod';
import type { AmendmentBasis } from '../domain/amendment.ts';
import type { Manifest } from '../release/manifest.ts';
import { gitAt } from './git.ts';

/** Trailer of a commit whose changes rest on a document: what a release made of it later has to tell, too. */
const TRAILER = 'Basis';

const written = z.object({ document: z.string(), issuedOn: z.string(), source: z.string() });

/** The lines that a commit's message ends with; '' without a document. */
export function basisTrailer(basis: AmendmentBasis | null): string {
  if (basis === null) return '';
  const { document, issuedOn, source } = basis;
  return `${TRAILER}: ${JSON.stringify({ document, issuedOn, source })}\n`;
}

function basisIn(text: string): AmendmentBasis | null {
  try {
    return written.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * The document that the newest commit names, where the live release does not show that commit yet: publishing was
 * cut off between the two.
 */
export async function basisNotTold(
  contentDir: string,
  live: Manifest | null,
): Promise<AmendmentBasis | null> {
  const format = `--format=%H%x00%(trailers:key=${TRAILER},valueonly)`;
  const [commit, trailer = ''] = (await gitAt(contentDir).raw(['log', '-1', format])).split('\0');
  return live?.commit == null || live.commit === commit ? null : basisIn(trailer.trim());
}
