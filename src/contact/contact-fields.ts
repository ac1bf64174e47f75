import { SURVEY_FIELDS } from '../survey/field-names.ts';

/** Names of the contact form's fields, which are also the ids that error links lead to. */
export const CONTACT_FIELDS = {
  /** Hidden: the signed form token. */
  token: SURVEY_FIELDS.token,
  kind: 'loai',
  request: 'yeu-cau',
  contact: 'lien-he',
  name: 'ten',
  consent: 'dong-y',
  honeypot: SURVEY_FIELDS.honeypot,
} as const;

export const CONTACT_PATH = '/khao-sat/lien-he-lai';
