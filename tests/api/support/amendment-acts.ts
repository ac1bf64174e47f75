import { type AmendmentState } from '#src/domain/amendment.ts';
import { readForSite } from '#src/pocketbase/amendment-service.ts';
import {
  abandonAmendment,
  decideOnAmendment,
  markPublishing,
  saveDraft,
  submitAmendment,
  takeBackAmendment,
} from '#src/pocketbase/amendments.ts';
import type { AmendmentOffice, Who } from './amendment-office.ts';

/** What somebody may try, as they see the amendment now. */
export const ACTS = {
  save: async (office: AmendmentOffice, who: Who, id: string) => {
    const { drafts } = await readForSite(office.door, id);
    return saveDraft(office.as(who), drafts[0]!, { text: 'khác' });
  },
  submit: async (office: AmendmentOffice, who: Who, id: string) =>
    submitAmendment(office.as(who), await office.seen(id), { note: '', changesLaw: false }),
  takeBack: async (office: AmendmentOffice, who: Who, id: string) =>
    takeBackAmendment(office.as(who), await office.seen(id)),
  approve: async (office: AmendmentOffice, who: Who, id: string) =>
    decideOnAmendment(office.as(who), await office.seen(id), { isApproved: true, note: '' }),
  sendBack: async (office: AmendmentOffice, who: Who, id: string) =>
    decideOnAmendment(office.as(who), await office.seen(id), { isApproved: false, note: 'Sai số tiền' }),
  publish: async (office: AmendmentOffice, who: Who, id: string) =>
    markPublishing(office.as(who), await office.seen(id)),
  abandon: async (office: AmendmentOffice, who: Who, id: string) =>
    abandonAmendment(office.as(who), await office.seen(id), ''),
};
export type Act = keyof typeof ACTS;

/** For each state, what the editor who wrote it, a colleague and the approver may do; nobody else may do anything. */
export const ALLOWED: Partial<Record<AmendmentState, Partial<Record<Who, readonly Act[]>>>> = {
  draft: { editor: ['save', 'submit', 'abandon'], approver: ['save', 'submit', 'abandon'] },
  waiting: {
    editor: ['takeBack', 'abandon'],
    colleague: ['takeBack', 'abandon'],
    approver: ['takeBack', 'approve', 'sendBack', 'abandon'],
  },
  returned: { editor: ['save', 'submit', 'abandon'] },
  approved: {
    editor: ['takeBack', 'publish', 'abandon'],
    approver: ['takeBack', 'sendBack', 'publish', 'abandon'],
  },
  scheduled: { approver: ['takeBack', 'sendBack', 'publish', 'abandon'] },
  publishing: { editor: [], approver: [] },
  published: { editor: [], approver: [] },
  abandoned: { editor: [], approver: [] },
};
