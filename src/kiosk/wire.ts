import type { Choice, Condition, SurveyLanguage } from '../domain/questionnaire.ts';

/*
 * What the tablet at the counter and the site say to each other: both sides read this file. Messages are JSON in one
 * field of a form, so that they pass the same checks of origin, size and encoding as every form.
 */

/** Field of a form that holds the message. */
export const MESSAGE_FIELD = 'du-lieu';

export const KIOSK_PATH = '/kiosk';
export const MANIFEST_PATH = '/kiosk/ung-dung.webmanifest';
/** A code is exchanged for a device credential. */
export const START_PATH = '/kiosk/bat-dau';
/** Answers are delivered; without any, the tablet only says that it is there. */
export const CONTACT_PATH = '/kiosk/lien-lac';

/** The largest message, percent-encoded; servers in front take more (docs/trien-khai/). */
export const MAX_MESSAGE_BYTES = 256 * 1024;
/** The most answers in one message, if they fit: more than a tablet collects in a day without a line. */
export const MAX_ANSWERS_AT_ONCE = 500;

/** A question that takes one screen. */
export interface KioskQuestion {
  id: string;
  kind: 'screening' | 'choice' | 'scale';
  label: string;
  isRequired: boolean;
  /** In the order of the screen; of a scale from worst to best. */
  answers: Choice[];
  /** “Không áp dụng”; null: there is none. */
  notApplicable: Choice | null;
  /** All must hold. */
  when: Condition[];
}

/** A form in one language, as it is asked at the counter. */
export interface KioskForm {
  language: SurveyLanguage;
  title: string;
  /** Sentences before the first question. */
  notice: string[];
  questions: KioskQuestion[];
}

/** What a tablet asks, and until when. */
export interface KioskProgramme {
  desk: string;
  round: { id: string; title: string; opensAt: string; closesAt: string };
  version: number;
  forms: KioskForm[];
  /** Where receipts are looked up. */
  receiptAddress: string;
}

/** One finished answer. Neither the receipt nor a time of day is in it. */
export interface KioskAnswer {
  /** Id of the record, and what is published of the receipt; both follow from the receipt. */
  id: string;
  receiptHash: string;
  round: string;
  version: number;
  language: SurveyLanguage;
  /** Day on which it was given, `YYYY-MM-DD` in Viet Nam, as far as the tablet knew. */
  day: string;
  /** From the first screen to the last, whole. */
  seconds: number;
  /** More answers were given on the tablet in a short time than people wait there. */
  isBurst: boolean;
  /** Question id → value as it is sent by forms. */
  values: Record<string, string>;
}

export interface StartMessage {
  /** Digits as they were typed. */
  code: string;
  /** Secret of the device, made by the tablet. */
  device: string;
  /** The first ticket, made by the tablet. */
  ticket: string;
}

export interface ContactMessage {
  device: string;
  /** Of the last contact that was answered. */
  ticket: string;
  /** Takes the place of `ticket` with this contact; the same again when it is repeated. */
  next: string;
  answers: KioskAnswer[];
  /** How many wait besides these. */
  waiting: number;
}

/** Why a tablet is not let in. */
export type StartRefusal =
  'code-unknown' | 'code-used' | 'code-expired' | 'round-over' | 'limited' | 'unavailable' | 'unreadable';

export type DeviceRefusal =
  'device-unknown' | 'revoked' | 'copied' | 'limited' | 'unavailable' | 'unreadable';

/** What became of one answer. */
export type AnswerFateWord =
  /** Durable, now or before. */
  | 'stored'
  /** Its round takes it no longer, not yet, or not from here: counted as sent in vain. */
  | 'refused'
  /** Does not fit its form: nothing stored, somebody must look. */
  | 'unfit'
  /** Not just now. */
  | 'again';

export interface Clocked {
  /** The site's clock, milliseconds since 1970. */
  now: number;
}

export interface StartReply extends Clocked {
  programme: KioskProgramme;
  shell: string;
}

export interface ContactReply extends Clocked {
  /** null: stopped by the Office; what waits is still taken. */
  programme: KioskProgramme | null;
  /** By the answer's id. */
  fates: Record<string, AnswerFateWord>;
  /** Names the present version of the tablet's page. */
  shell: string;
}

export interface RefusalReply<Reason> {
  refusal: Reason;
  retryAfterSeconds?: number;
}
