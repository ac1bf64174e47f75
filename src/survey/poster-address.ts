import { createHash } from 'node:crypto';
import type { Content } from '../domain/content.ts';
import { deskTag } from '../kiosk/desk-tag.ts';
import { encodeBase32 } from '../lib/base32.ts';
import { PROCEDURE_KEY, TAG_KEY } from './field-names.ts';

/** Short permanent address of a poster: form, tag and, for one procedure, its code. */
const SHORT = /^\/ks\/([a-z0-9-]{1,40})\/([a-z0-9-]{1,40})(?:\/(\d{1,3}\.\d{1,9}))?$/;

/** Longest part of a tag that comes from a desk's name, in whole words where it has some: people type it. */
const MAX_DESK_PART = 20;
const MARK_LENGTH = 4;

/** One poster: where it hangs and what it asks about. */
export interface PosterPlace {
  round: string;
  /** What the desk is called. */
  desk: string;
  /** '' for no particular procedure. */
  procedure: string;
}

function shortened(place: string): string {
  if (place.length <= MAX_DESK_PART) return place;
  const end = place.lastIndexOf('-', MAX_DESK_PART);
  return place.slice(0, end === -1 ? MAX_DESK_PART : end);
}

/**
 * The source tag of a poster: the desk's name and four signs that follow from desk, procedure and round, so that
 * each poster has its own and the same poster printed again has the same.
 */
export function posterTag({ round, desk, procedure }: PosterPlace): string {
  const place = deskTag(desk);
  const mark = createHash('sha256').update(`poster:${round}\n${place}\n${procedure}`).digest();
  return `${shortened(place)}-${encodeBase32(mark).slice(0, MARK_LENGTH)}`;
}

/** Its path. Without question marks it fits the denser alphabet of QR codes in capitals, and is typed without errors. */
export function posterPath(form: string, place: PosterPlace): string {
  const procedure = place.procedure === '' ? '' : `/${place.procedure}`;
  return `/ks/${form}/${posterTag(place)}${procedure}`;
}

/**
 * Where a poster's address leads; null: it is none, or its form was never there. A procedure that is gone does no
 * harm: the form leaves it open.
 *
 * @param path in small letters
 */
export function posterTarget(
  path: string,
  { questionnaires }: Pick<Content, 'questionnaires'>,
): string | null {
  const [, form, tag = '', procedure] = SHORT.exec(path) ?? [];
  if (form === undefined || !questionnaires.some(({ id }) => id === form)) return null;
  const query = new URLSearchParams({
    [TAG_KEY]: tag,
    ...(procedure === undefined ? {} : { [PROCEDURE_KEY]: procedure }),
  });
  return `/khao-sat/${form}?${query.toString()}`;
}
