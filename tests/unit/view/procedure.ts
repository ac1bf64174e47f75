import type { LegalDocument } from '#src/domain/legal-document.ts';
import {
  CHANNELS,
  type Channel,
  type ChannelInfo,
  type DossierItem,
  type Procedure,
} from '#src/domain/procedure.ts';
import type { Portal } from '#src/domain/site.ts';

/** A channel that is possible and of which nothing more is known. */
export function channel(name: Channel, changes: Partial<ChannelInfo> = {}): ChannelInfo {
  return { channel: name, available: true, timeLimits: [], fees: [], url: null, note: null, ...changes };
}

/** The three channels with the same changes to each. */
export function channels(changes: Partial<ChannelInfo> = {}): Procedure['channels'] {
  const all = CHANNELS.map((name) => [name, channel(name, changes)] as const);
  return Object.fromEntries(all) as Procedure['channels'];
}

/** One original of a paper that no form, question or source of its own belongs to. */
export function paper(changes: Partial<DossierItem> = {}): DossierItem {
  return {
    key: null,
    label: 'Đơn',
    originals: 1,
    copies: 0,
    form: null,
    isFormOpen: false,
    formSlug: null,
    note: null,
    source: 'cong',
    ...changes,
  };
}

/** A sheet of level A that is certain of nothing it need not say; tests change what they are about. */
export function procedure(changes: Partial<Procedure> = {}): Procedure {
  return {
    code: '1.000001',
    slug: 'thu-tuc-mau',
    path: `/thu-tuc/${changes.slug ?? 'thu-tuc-mau'}`,
    onPageOf: null,
    formerSlugs: [],
    name: 'Thủ tục mẫu',
    lead: 'Dùng khi cần mẫu.',
    englishName: null,
    englishSummary: null,
    sheetLevel: 'A',
    status: 'in-force',
    replacedBy: [],
    replaces: [],
    ending: null,
    sector: 'bao-chi',
    level: 'Tỉnh',
    publicationDecision: null,
    role: { role: 'decides', document: null },
    decidingBody: 'Bộ Ngoại giao',
    receivingBody: null,
    audience: [],
    channels: channels(),
    onlineLevel: 'full',
    postal: { send: null, return: null, reason: null },
    dossierSets: 1,
    dossier: [],
    dossierNote: null,
    questions: [],
    steps: [],
    returnReasons: [],
    resultShort: 'Văn bản',
    result: 'Văn bản trả lời',
    conditions: 'Không',
    legalBasis: [],
    refusals: [],
    keywords: [],
    everydayWords: [],
    situations: [],
    related: [],
    faq: [],
    openPoints: [],
    neededToRaise: [],
    sources: [],
    partSources: {},
    confirmation: null,
    coming: null,
    checkedOn: '2026-07-18',
    editedOn: '2026-11-23',
    ...changes,
  };
}

export function legalDocument(changes: Partial<LegalDocument> = {}): LegalDocument {
  return {
    number: '30/2026/QĐ-TTg',
    title: 'Về hội nghị',
    issuer: null,
    issuedOn: '2026-06-09',
    inForceFrom: null,
    expiresOn: null,
    status: 'in-force',
    kind: 'law',
    replacedBy: null,
    replaces: [],
    url: null,
    ...changes,
  };
}

export const portal: Portal = {
  name: 'Cổng',
  home: 'https://cong.example',
  procedureUrl: 'https://cong.example/{page}',
  searchUrl: 'https://cong.example/tim',
  dossierLookupUrl: 'https://cong.example/tra-cuu',
  feedbackUrl: 'https://cong.example/phan-anh',
  outage: null,
};
