import type { LegalCitation, LegalDocument } from '../domain/legal-document.ts';
import type { Channel, ChannelInfo, DossierCase, Fee, OpenPoint, Procedure } from '../domain/procedure.ts';
import type { Portal } from '../domain/site.ts';
import type { ChannelsFile } from '../schema/channel-file.ts';
import type { RoleEntry } from '../schema/department-file.ts';
import { toFee, UNVERIFIED_FEE } from '../schema/fee.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import { toSource } from '../schema/site-files.ts';
import { toTimeLimit } from '../schema/time-limit.ts';

/** What a procedure takes from other files. */
export interface ProcedureContext {
  documents: Map<string, LegalDocument>;
  role: RoleEntry | undefined;
  portal: Portal;
  /** Slugs of the situations that name this procedure. */
  situations: string[];
}

const NO_FEE_HERE: Fee = { status: 'rule', text: 'Không nhận theo cách này', condition: null };

/** The domain's procedure from its file and what it refers to. */
export function toProcedure(slug: string, file: ProcedureFile, context: ProcedureContext): Procedure {
  return {
    ...identityOf(slug, file, context),
    ...dossierOf(file),
    channels: toChannels(file.cach_nop, context.portal),
    onlineLevel: file.muc_truc_tuyen,
    postal: {
      send: file.cach_nop.buu_chinh.co,
      return: file.cach_nop.buu_chinh.nhan_ket_qua,
      reason: file.cach_nop.buu_chinh.ly_do,
    },
    steps: file.cac_buoc.map((step) => ({
      name: step.ten,
      text: step.noi_dung,
      term: step.thoi_han ?? null,
    })),
    returnReasons: file.hay_bi_tra.map((reason) => ({ text: reason.ly_do, source: reason.nguon })),
    resultShort: file.ket_qua_ngan,
    result: file.ket_qua,
    conditions: file.dieu_kien,
    legalBasis: file.can_cu.flatMap((entry) => citationOf(entry, context.documents)),
    refusals: file.giay_bi_tu_choi,
    keywords: file.tu_khoa,
    everydayWords: file.cach_goi_khac,
    situations: context.situations,
    related: file.thu_tuc_gan.map((entry) => ({ code: entry.ma, reason: entry.khi_nao })),
    openPoints: openPointsOf(file, context.role),
    sources: file.nguon.map(toSource),
    checkedOn: file.ngay_doi_chieu,
    editedOn: file.ngay_sua,
  };
}

function identityOf(slug: string, file: ProcedureFile, { role }: ProcedureContext) {
  return {
    code: file.ma,
    slug,
    formerSlugs: file.duong_dan_cu,
    name: file.ten,
    lead: file.tom_tat,
    sheetLevel: file.muc_trang,
    status: file.trang_thai,
    replacedBy: file.thay_bang.map(({ ma, ten, quyet_dinh }) => ({
      code: ma ?? null,
      name: ten ?? null,
      decision: quyet_dinh ?? null,
    })),
    replaces: file.thay_cho,
    sector: file.linh_vuc,
    level: file.cap_thuc_hien,
    publicationDecision: file.quyet_dinh_cong_bo,
    role: { role: role?.vai_tro ?? ('unverified' as const), document: role?.van_ban ?? null },
    decidingBody: file.co_quan_quyet_dinh,
    receivingBody: file.co_quan_tiep_nhan,
    audience: file.doi_tuong,
  };
}

function dossierOf({ ho_so, so_bo }: ProcedureFile) {
  const dossier: DossierCase[] = Array.isArray(ho_so)
    ? ho_so.map((entry) => ({
        condition: entry.truong_hop ?? null,
        items: entry.giay_to.map((item) => ({
          label: item.ten,
          originals: item.ban_chinh,
          copies: item.ban_sao,
          form: item.mau ?? null,
          note: item.ghi_chu ?? null,
        })),
      }))
    : [];
  return { dossierSets: so_bo, dossier, dossierNote: ho_so === 'none' ? 'Không' : null };
}

function toChannels(file: ChannelsFile, portal: Portal): Record<Channel, ChannelInfo> {
  const { truc_tuyen } = file;
  return {
    online: { ...channelOf('online', truc_tuyen), url: onlineUrl(truc_tuyen, portal) },
    'in-person': channelOf('in-person', file.truc_tiep),
    post: channelOf('post', file.buu_chinh),
  };
}

function channelOf(channel: Channel, part: ChannelsFile['truc_tiep']): ChannelInfo {
  return {
    channel,
    available: part.co,
    timeLimits: part.thoi_han.map(toTimeLimit),
    fees: feesOf(part.phi),
    url: null,
    note: part.ghi_chu,
  };
}

function feesOf(phi: ChannelsFile['truc_tiep']['phi']): Fee[] {
  if (phi === 'unverified') return [UNVERIFIED_FEE];
  return phi === 'not-applicable' ? [NO_FEE_HERE] : phi.map(toFee);
}

/** The procedure's own page where it is known, else the portal's front page. */
function onlineUrl({ co, trang_tren_cong: page }: ChannelsFile['truc_tuyen'], portal: Portal): string | null {
  if (co === false) return null;
  if (page === null) return portal.home;
  return page.startsWith('http') ? page : portal.procedureUrl.replace('{page}', page);
}

function citationOf(
  entry: ProcedureFile['can_cu'][number],
  documents: Map<string, LegalDocument>,
): LegalCitation[] {
  const document = documents.get(entry.so_hieu);
  return document === undefined
    ? []
    : [{ document, note: entry.ghi_chu ?? null, isHistory: entry.lich_su ?? false }];
}

function openPointsOf(file: ProcedureFile, role: RoleEntry | undefined): OpenPoint[] {
  const own = file.can_doi_chieu.map(({ phan, ly_do, ngay }) => ({ part: phan, reason: ly_do, since: ngay }));
  const point = role?.can_doi_chieu;
  return point === undefined ? own : [...own, { part: 'role', reason: point.ly_do, since: point.ngay }];
}
