import type { Change } from '../domain/change.ts';

/** One address of a release. */
export interface ManifestEntry {
  /** SHA-256 of the uncompressed bytes, base64url; names the stored object. */
  object: string;
  /** Headers that belong to these bytes: content-type, cache-control, content-security-policy … */
  headers: Record<string, string>;
}

export interface ManifestRedirect {
  to: string;
  status: 301 | 302 | 308;
}

/** Slug of a sheet, of today or of earlier releases → code of the procedure that it showed last. */
export type SheetSlugs = Record<string, string>;

/** `<form>/<version>` of every version that was ever open → hash of what it asked. */
export type SurveyVersions = Record<string, string>;

/** A release: an immutable table from path to bytes and headers. */
export interface Manifest {
  /** Named in the `x-release` header of each response, never in the bytes. */
  id: string;
  createdAt: string;
  /** Hash of all inputs: content files, program, PUBLIC_URL. Same key, same release. */
  inputKey: string;
  /** Git's name of the commit whose content it shows; null: of none yet. One made by an older program does not say. */
  commit?: string | null;
  publicUrl: string;
  programVersion: string;
  /** From this moment on the same content says something else, ISO; null: not before midnight. */
  validUntil?: string | null;
  /** Start of the portal's outage of which it tells, ISO; null: none. One made by an older program does not say. */
  outageFrom?: string | null;
  /** Path (no query) → bytes. */
  entries: Record<string, ManifestEntry>;
  redirects: Record<string, ManifestRedirect>;
  /** Carried over from release to release, so that the old address of a renamed sheet leads to the new one. */
  sheetSlugs?: SheetSlugs;
  /** Carried over in the same way: versions of survey forms that people could answer. */
  surveyVersions?: SurveyVersions;
  /** Carried over in the same way: what changed for readers, newest first. */
  changes?: Change[];
  /** Names of the preview pictures that its pages show; drawn after the switch. */
  pictures?: string[];
  /** Pages for errors, by status; served at any address. */
  errorPages: Record<'404' | '500', ManifestEntry>;
  /** Object that holds the `ReleaseData` which on-demand pages read, all but the procedures. */
  data: string;
  /** Objects that hold the procedures, in their order. One made by an older program has them in `data`. */
  dataPieces?: string[];
}
