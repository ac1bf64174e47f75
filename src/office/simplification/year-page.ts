import { vietnamDay } from '../../lib/vietnam-time.ts';
import { OfficeRefusedError } from '../../pocketbase/office-call.ts';
import { listPlans, listReviews, NEW_RECORD, savePlan, saveReview } from '../../pocketbase/reform.ts';
import type { Exchange } from '../../server/host.ts';
import type { Fields } from '../../server/post-form.ts';
import { sendNotFound } from '../../server/render.ts';
import { reviewFromSheet } from '../../simplification/from-sheet.ts';
import { officeSimplification } from '../../texts/office-simplification.ts';
import { FIELD, fieldOf } from '../field.ts';
import { DOCX } from '../file-types.ts';
import { guardStaff, receiveOfficeForm } from '../guard.ts';
import { sendOfficeFile } from '../send-file.ts';
import { redirectOffice, sendOffice } from '../send-office.ts';
import { hasRole, type Staff } from '../staff.ts';
import { yearDocx } from './docx.ts';
import { REVIEW_FIELD, REVIEW_TASK, reviewPath, YEAR_KEY, yearAddress } from './paths.ts';
import { planFaults, planFrom, readTyped } from './review-form.ts';
import { yearView, type YearFacts } from './year-view.ts';

export const WHO_READS_REVIEWS = ['viewer', 'editor', 'approver'] as const;
export const WHO_WRITES_REVIEWS = ['editor', 'approver'] as const;

const { faults: words } = officeSimplification;
const SAVED = 'da-luu';

/** The year that is asked for, else this one. */
function yearIn(exchange: Exchange, typed: string): number {
  const today = vietnamDay(exchange.host.clock());
  return /^2[01]\d\d$/.test(typed) ? Number(typed) : Number(today.slice(0, 4));
}

async function factsOf(exchange: Exchange, staff: Staff, year: number): Promise<YearFacts> {
  const { client } = staff;
  const [plans, reviews] = await Promise.all([listPlans(client), listReviews(client, year)]);
  return {
    ...{ year, plans, reviews, content: exchange.release.data.content },
    today: vietnamDay(exchange.host.clock()),
    mayWrite: hasRole(staff, WHO_WRITES_REVIEWS),
  };
}

type Act = Parameters<typeof yearView>[1];

async function send(exchange: Exchange, staff: Staff, year: number, act: Act, status = 200): Promise<void> {
  const simplifications = yearView(await factsOf(exchange, staff, year), act);
  await sendOffice(exchange, staff, { simplifications }, { status });
}

/** The reviews of a year. */
export async function showYear(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REVIEWS);
  if (staff === null) return;
  const { query } = exchange;
  await send(exchange, staff, yearIn(exchange, query.get(YEAR_KEY) ?? ''), { isSaved: query.has(SAVED) });
}

/** Does something; tells on the page why it was refused. */
async function tryIt(
  work: () => Promise<string>,
  refused: (reason: string) => Promise<void>,
  exchange: Exchange,
): Promise<void> {
  try {
    redirectOffice(exchange, await work());
  } catch (error) {
    if (!(error instanceof OfficeRefusedError)) throw error;
    const told: Partial<Record<OfficeRefusedError['reason'], string>> = {
      'already-there': words.there,
      'changed-since': words.since,
      'no-record': words.since,
    };
    const sentence = told[error.reason];
    if (sentence === undefined) throw error;
    await refused(sentence);
  }
}

async function takePlan(exchange: Exchange, staff: Staff, fields: Fields, year: number): Promise<void> {
  const typed = readTyped(fields);
  const faults = planFaults(typed);
  if (Object.keys(faults).length > 0) return send(exchange, staff, year, { typed, faults }, 422);
  const seen = {
    id: fieldOf(fields, REVIEW_FIELD.id),
    revision: Number(fieldOf(fields, REVIEW_FIELD.revision)) || 0,
  };
  await tryIt(
    async () => {
      await savePlan(staff.client, seen, { year, fields: planFrom(typed) });
      return `${yearAddress(year)}&${SAVED}=1`;
    },
    () => send(exchange, staff, year, { typed, faults: { [REVIEW_FIELD.document]: words.planThere } }, 409),
    exchange,
  );
}

async function takeNew(exchange: Exchange, staff: Staff, fields: Fields, year: number): Promise<void> {
  const { content } = exchange.release.data;
  const code = fieldOf(fields, REVIEW_FIELD.procedure);
  const procedure = content.procedures.find((each) => each.code === code);
  const refused = (sentence: string, status: number) =>
    send(exchange, staff, year, { faults: { [REVIEW_FIELD.procedure]: sentence } }, status);
  if (procedure === undefined) return refused(words.procedure, 422);
  const { prepare, fileStep, payStep, receiveStep } = officeSimplification;
  const review = reviewFromSheet(procedure, { prepare, file: fileStep, pay: payStep, receive: receiveStep });
  await tryIt(
    async () => {
      const { name } = procedure;
      const made = await saveReview(staff.client, NEW_RECORD, { year, code, name, fields: review });
      return reviewPath(made.id);
    },
    (sentence) => refused(sentence, 409),
    exchange,
  );
}

/** Keeps the plan of a year, or puts a procedure onto its list. */
export async function takeYear(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_WRITES_REVIEWS);
  const fields = staff && (await receiveOfficeForm(exchange, staff));
  if (!staff || !fields) return;
  const year = yearIn(exchange, fieldOf(fields, REVIEW_FIELD.year));
  const task = fieldOf(fields, FIELD.task);
  if (task === REVIEW_TASK.plan) return takePlan(exchange, staff, fields, year);
  if (task === REVIEW_TASK.add) return takeNew(exchange, staff, fields, year);
  return sendNotFound(exchange);
}

/** All of a year as a file for Word. */
export async function sendYear(exchange: Exchange): Promise<void> {
  const staff = await guardStaff(exchange, WHO_READS_REVIEWS);
  if (staff === null) return;
  const year = Number(exchange.path.split('/').at(-2));
  const facts = await factsOf(exchange, staff, year);
  const text = await yearDocx(facts, exchange.release.data.content);
  const name = officeSimplification.document.yearFile(year);
  await sendOfficeFile(exchange, { name, type: DOCX, text });
}
