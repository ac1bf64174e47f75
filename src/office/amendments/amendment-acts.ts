import type { AmendmentBasis } from '../../domain/amendment.ts';
import { isDay } from '../../lib/is-day.ts';
import {
  abandonAmendment,
  commentOnAmendment,
  decideOnAmendment,
  describeAmendment,
  markPublishing,
  markPublishingAlone,
  removeDraft,
  reviewPublished,
  scheduleAmendment,
  type SeenAmendment,
  submitAmendment,
  takeBackAmendment,
} from '../../pocketbase/amendments.ts';
import { endPreviewLink } from '../../pocketbase/amendment-review.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { officeAmendments as text } from '../../texts/office-amendments.ts';
import { addressOfBasis } from '../../view/basis-address.ts';
import type { FieldFaults } from '../views.ts';
import { type AskedAmendment, changesLaw } from './asked-amendment.ts';
import { makeComing } from './coming-version.ts';
import { AMENDMENT_FIELD as F, AMENDMENT_TASK as T, type AmendmentTask } from './paths.ts';
import { publishAmendment } from './publish-amendment.ts';

/** A form that was sent about an amendment. */
export interface SentAct extends AskedAmendment {
  /** As it was seen when the form was shown. */
  seen: SeenAmendment;
  /** A field of the form, trimmed. */
  field: (name: string) => string;
}

/** What came of it: what is told as done ('': the page tells it by itself), or what is wrong with the form. */
export type ActOutcome = { done: AmendmentTask | typeof UNSURE | '' } | { faults: FieldFaults };

/** It is not known whether it went live. */
export const UNSURE = 'chua-biet';

const MAX_DOCUMENT = 200;
const MAX_SOURCE = 500;
const TIME = /^([01]?\d|2[0-3])[:hg.]([0-5]\d)$/;

function basisFaults({ document, issuedOn, source }: AmendmentBasis): FieldFaults {
  const { basisFaults: words } = text;
  return {
    ...(document === '' ? { [F.document]: words.document } : {}),
    ...(document.length > MAX_DOCUMENT ? { [F.document]: words.long } : {}),
    ...(isDay(issuedOn) ? {} : { [F.issuedOn]: words.issuedOn }),
    ...(source !== '' && addressOfBasis(source) === null ? { [F.source]: words.source } : {}),
    ...(source.length > MAX_SOURCE ? { [F.source]: words.long } : {}),
  };
}

async function describe({ staff, seen, field }: SentAct): Promise<ActOutcome> {
  const sent = { document: field(F.document), issuedOn: field(F.issuedOn), source: field(F.source) };
  const basis = Object.values(sent).every((value) => value === '') ? null : sent;
  const faults = basis === null ? {} : basisFaults(basis);
  if (Object.keys(faults).length > 0) return { faults };
  await describeAmendment(staff.client, seen, { title: field(F.title), basis });
  return { done: T.describe };
}

/** The moment that a day and a time in Viet Nam name, ISO in UTC; null: they name none. */
export function vietnamMoment(day: string, time: string): string | null {
  const [, hour = '', minute = ''] = TIME.exec(time) ?? [];
  if (!isDay(day) || hour === '') return null;
  return new Date(`${day}T${hour.padStart(2, '0')}:${minute}:00+07:00`).toISOString();
}

async function schedule({ staff, seen, field }: SentAct): Promise<ActOutcome> {
  const moment = vietnamMoment(field(F.day), field(F.time));
  if (moment === null) return { faults: { [F.day]: text.whenFault } };
  await scheduleAmendment(staff.client, seen, moment);
  return { done: T.schedule };
}

/** Publishes what is marked as being published; whatever hinders it then stands on its page. */
async function goLive({ exchange: { host }, seen }: SentAct, task: AmendmentTask): Promise<ActOutcome> {
  try {
    const { content, clock } = host;
    const trouble = await publishAmendment({ door: host.office.door, content, clock }, seen.id);
    return { done: trouble === null ? task : '' };
  } catch (error) {
    // What git knows tells it later; pressing again is refused until then.
    if (error instanceof OfficeRefusedError) throw error;
    host.log('it is not known whether an amendment went live', error);
    return { done: UNSURE };
  }
}

async function publish(sent: SentAct): Promise<ActOutcome> {
  await markPublishing(sent.staff.client, sent.seen);
  return goLive(sent, T.publish);
}

async function decide({ staff, seen, field }: SentAct, isApproved: boolean): Promise<number> {
  const decision = { isApproved, note: field(F.decision) };
  return (await decideOnAmendment(staff.client, seen, decision)).revision;
}

async function approveAndPublish(sent: SentAct): Promise<ActOutcome> {
  const revision = await decide(sent, true);
  await markPublishing(sent.staff.client, { id: sent.seen.id, revision });
  return goLive(sent, T.approveAndPublish);
}

async function publishAlone(sent: SentAct): Promise<ActOutcome> {
  const about = { reason: sent.field(F.reason), changesLaw: changesLaw(sent) };
  await markPublishingAlone(sent.staff.client, sent.seen, about);
  return goLive(sent, T.publishAlone);
}

async function comment({ staff, seen, field }: SentAct): Promise<ActOutcome> {
  const words = { path: field(F.place), field: '', note: field(F.comment) };
  await commentOnAmendment(staff.client, { id: seen.id, ...words });
  return { done: T.comment };
}

/** The file stays as it is on the site. */
async function takeOut({ staff, drafts, field }: SentAct): Promise<ActOutcome> {
  const draft = drafts.find(({ path }) => path === field(F.place));
  if (draft === undefined) return { faults: { [F.state]: text.takeOut.gone } };
  await removeDraft(staff.client, draft);
  return { done: T.takeOut };
}

/** The day is checked as that of a basis; readers are told each change in a line of its own. */
async function coming(sent: SentAct): Promise<ActOutcome> {
  const from = sent.field(F.comingFrom);
  const changes = sent
    .field(F.changes)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (!isDay(from) || changes.length === 0) return { faults: { [F.comingFrom]: text.coming.fault } };
  const isMade = await makeComing(sent, { path: sent.field(F.place), from, changes });
  return isMade ? { done: T.coming } : { faults: { [F.comingFrom]: text.coming.none } };
}

const done =
  (task: AmendmentTask, work: (sent: SentAct) => Promise<unknown>) =>
  async (sent: SentAct): Promise<ActOutcome> => {
    await work(sent);
    return { done: task };
  };

/** What each button does; all throw OfficeRefusedError. Links are made apart: their page shows them once. */
export const AMENDMENT_ACTS: Readonly<
  Record<Exclude<AmendmentTask, typeof T.link>, (sent: SentAct) => Promise<ActOutcome>>
> = {
  [T.describe]: describe,
  [T.submit]: done(T.submit, (sent) =>
    submitAmendment(sent.staff.client, sent.seen, {
      note: sent.field(F.note),
      changesLaw: changesLaw(sent),
    }),
  ),
  [T.takeBack]: done(T.takeBack, ({ staff, seen }) => takeBackAmendment(staff.client, seen)),
  [T.approve]: done(T.approve, (sent) => decide(sent, true)),
  [T.approveAndPublish]: approveAndPublish,
  [T.sendBack]: done(T.sendBack, (sent) => decide(sent, false)),
  [T.publish]: publish,
  [T.schedule]: schedule,
  [T.unschedule]: done(T.unschedule, ({ staff, seen }) => scheduleAmendment(staff.client, seen, '')),
  [T.publishAlone]: publishAlone,
  [T.abandon]: done(T.abandon, ({ staff, seen, field }) =>
    abandonAmendment(staff.client, seen, field(F.note)),
  ),
  [T.comment]: comment,
  [T.coming]: coming,
  [T.takeOut]: takeOut,
  [T.review]: done(T.review, ({ staff, seen, field }) =>
    reviewPublished(staff.client, seen, field(F.decision)),
  ),
  [T.endLink]: done(T.endLink, ({ staff, field }) => endPreviewLink(staff.client, field(F.link))),
};
