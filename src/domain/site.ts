import type { IsoDate, ProcedureCode } from './procedure.ts';

/** thử nghiệm: every page says it is not official yet; chính thức: only confirmed sheets in full. */
export type SiteMode = 'trial' | 'official';

/** Facts of the department. null: not confirmed, shown as "Sở đang cập nhật". */
export interface Department {
  /** e.g. "Sở Ngoại vụ". */
  name: string;
  /** e.g. "Ủy ban nhân dân tỉnh". */
  parent: string;
  /** Name of the province, null until entered. */
  province: string | null;
  address: string | null;
  phone: string | null;
  email: string | null;
  hours: string | null;
  website: string | null;
  /** The five items of decree 20/2008 article 13 for phản ánh, kiến nghị. */
  feedback: {
    office: string | null;
    postalAddress: string | null;
    phone: string | null;
    email: string | null;
    website: string | null;
  };
  about: { duties: string[]; leaders: string | null; structure: string | null; history: string | null };
}

/** Times are ISO with zone +07:00. */
export interface Outage {
  from: string;
  until: string;
  reason: string | null;
  /** It lasts now: the online button gives way to the other channels. */
  isPresent: boolean;
}

/** Who is told of a weakness of the site (RFC 9116). */
export interface SecurityContact {
  /** Address with its scheme: `mailto:…`, `https://…`. */
  address: string;
  /** Last day on which it holds. */
  expiresOn: IsoDate;
  /** It holds no longer: nobody is sent there. */
  isExpired: boolean;
}

/** The online-service portal: one place to change the address. */
export interface Portal {
  name: string;
  home: string;
  /** Template with `{page}` → page of one procedure; the portal names it by an identifier of its own. */
  procedureUrl: string;
  searchUrl: string;
  dossierLookupUrl: string;
  feedbackUrl: string;
  /** The next or present outage, null: none. */
  outage: Outage | null;
}

export interface Sector {
  slug: string;
  name: string;
  order: number;
}

/** A life situation (việc hay làm): how a reader puts it, and which procedures answer it. */
export interface Situation {
  slug: string;
  name: string;
  /** One or two sentences. */
  text: string;
  procedures: ProcedureCode[];
  order: number;
  onHome: boolean;
}

export interface Notice {
  date: IsoDate;
  title: string;
  text: string;
  /** Site path or absolute address, null: no link. */
  link: string | null;
}

/** A page of prose: guide, about, privacy … `html` is rendered markdown without raw HTML. */
export interface ProsePage {
  slug: string;
  title: string;
  lead: string | null;
  html: string;
  editedOn: IsoDate;
}

/** Facts of the postal service (decision 45/2016/QĐ-TTg). */
export interface PostalService {
  /** Sentences in order: how it works, when the clock starts, who pays. */
  howItWorks: string[];
  contact: string | null;
  sources: { title: string; url: string | null }[];
}
