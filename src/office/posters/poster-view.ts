import type { Content } from '../../domain/content.ts';
import type { Questionnaire } from '../../domain/questionnaire.ts';
import type { Round } from '../../domain/round.ts';
import { isDeskName, MAX_DESK_LENGTH } from '../../kiosk/desk-tag.ts';
import { cleanText } from '../../survey/clean-text.ts';
import { isOpenTo, questionnaireOf } from '../../survey/open-form.ts';
import { posterPath, posterTag } from '../../survey/poster-address.ts';
import { officePosters as text } from '../../texts/office-posters.ts';
import { letterheadParent } from '../../view/department.ts';
import { type QrPath, qrPath, typedAddress } from '../../view/qr-path.ts';
import { postersPath, roundPath } from '../rounds/paths.ts';
import { closesWords } from '../rounds/rounds-view.ts';
import { roundState } from '../rounds/round-state.ts';
import type { FieldFaults } from '../views.ts';
import { POSTER_KEY, POSTER_SIZES, type PosterSize } from './poster-fields.ts';

/** One poster, as it is printed. */
export interface Poster {
  size: PosterSize;
  /** The letterhead's two lines. */
  parent: string;
  department: string;
  desk: string;
  form: string;
  /** null: for no particular procedure. */
  procedure: string | null;
  audience: string;
  until: string;
  qr: QrPath;
  /** As people type it, in parts. */
  address: string[];
  tag: string;
}

/** The page on which a poster is asked for and shown. */
export interface PostersView {
  title: string;
  path: string;
  back: string;
  /** Why no poster can be made; null: one can. */
  shut: string | null;
  /** What was chosen. */
  values: { desk: string; procedure: string; size: PosterSize };
  /** Procedures to choose from; empty: the form asks for none. */
  procedures: { code: string; name: string }[];
  faults: FieldFaults;
  /** null: nothing was asked for yet, or not rightly. */
  poster: Poster | null;
}

function shutBecause(round: Round, content: Content, now: Date): string | null {
  if (!isOpenTo('qr', round, content)) return text.notForPosters;
  return roundState(round, now) === 'closed' ? text.over : null;
}

function chosen(query: URLSearchParams): PostersView['values'] {
  const size = POSTER_SIZES.find((each) => each === query.get(POSTER_KEY.size)) ?? 'a4';
  const desk = cleanText(query.get(POSTER_KEY.desk) ?? '').trim();
  return { desk, procedure: query.get(POSTER_KEY.procedure) ?? '', size };
}

function proceduresFor(questionnaire: Questionnaire | undefined, { procedures }: Content) {
  return questionnaire?.asks.procedure === true
    ? procedures
        .map(({ code, name }) => ({ code, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
    : [];
}

function faultsOf(
  { desk, procedure }: PostersView['values'],
  procedures: PostersView['procedures'],
): FieldFaults {
  const isProcedure = procedure === '' || procedures.some(({ code }) => code === procedure);
  return {
    ...(isDeskName(desk) ? {} : { [POSTER_KEY.desk]: text.faults.desk(MAX_DESK_LENGTH) }),
    ...(isProcedure ? {} : { [POSTER_KEY.procedure]: text.faults.procedure }),
  };
}

function posterOf(
  round: Round,
  { desk, procedure, size }: PostersView['values'],
  { content, publicUrl }: { content: Content; publicUrl: string },
): Poster {
  const place = { round: round.id, desk, procedure };
  const path = posterPath(round.form, place);
  return {
    size,
    parent: letterheadParent(content.department),
    department: content.department.name,
    desk,
    form: questionnaireOf(round, content)?.title ?? round.title,
    procedure: content.procedures.find(({ code }) => code === procedure)?.name ?? null,
    audience: round.audience,
    until: text.poster.until(closesWords(round)),
    qr: qrPath((publicUrl + path).toUpperCase()),
    address: typedAddress(publicUrl, path),
    tag: posterTag(place),
  };
}

/** @param query what is chosen; without a desk nothing is yet */
export function postersView(
  round: Round,
  query: URLSearchParams,
  { content, publicUrl, now }: { content: Content; publicUrl: string; now: Date },
): PostersView {
  const values = chosen(query);
  const shut = shutBecause(round, content, now);
  const procedures = proceduresFor(questionnaireOf(round, content), content);
  const isAsked = shut === null && query.has(POSTER_KEY.desk);
  const faults = isAsked ? faultsOf(values, procedures) : {};
  const isFine = isAsked && Object.keys(faults).length === 0;
  return {
    title: text.title(round.title),
    path: postersPath(round.id),
    back: roundPath(round.id),
    shut,
    values,
    procedures,
    faults,
    poster: isFine ? posterOf(round, values, { content, publicUrl }) : null,
  };
}
