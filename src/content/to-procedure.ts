import type { LegalCitation, LegalDocument } from '../domain/legal-document.ts';
import type { ComingVersion, OpenPoint, Procedure, ProcedureEnding } from '../domain/procedure.ts';
import type { RoleEntry } from '../schema/department-file.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import { partSourcesOf, sourceOfPart, sourcesOf } from './provenance.ts';
import { type PortalAddresses, toChannels } from './to-channels.ts';
import { toDossier } from './to-dossier.ts';

/** What a procedure takes from other files. */
export interface ProcedureContext {
  /** Of the register, those that the file cites; others may stand among them. */
  documents: readonly LegalDocument[];
  role: RoleEntry | undefined;
  portal: PortalAddresses;
  /** Slugs of the situations that name this procedure. */
  situations: readonly string[];
  coming: ComingVersion | null;
}

/** The domain's procedure from its file and what it refers to. */
export function toProcedure(slug: string, file: ProcedureFile, context: ProcedureContext): Procedure {
  return {
    ...identityOf(slug, file, context),
    ...toDossier(file),
    ...toChannels(file, context.portal),
    steps: file.cac_buoc.map((step) => ({
      name: step.ten,
      text: step.noi_dung,
      term: step.thoi_han ?? null,
    })),
    returnReasons: file.hay_bi_tra.map((reason) => ({ text: reason.ly_do, source: reason.nguon })),
    resultShort: file.ket_qua_ngan,
    result: file.ket_qua,
    conditions: file.dieu_kien,
    legalBasis: legalBasisOf(file, context.documents),
    refusals: file.giay_bi_tu_choi,
    keywords: file.tu_khoa,
    everydayWords: file.cach_goi_khac,
    situations: [...context.situations],
    related: file.thu_tuc_gan.map((entry) => ({ code: entry.ma, reason: entry.khi_nao })),
    faq: faqOf(file),
    openPoints: openPointsOf(file, context.role),
    neededToRaise: file.can_de_nang_muc ?? [],
    sources: sourcesOf(file),
    partSources: partSourcesOf(file),
    confirmation: confirmationOf(file),
    coming: context.coming,
    checkedOn: file.ngay_doi_chieu,
    editedOn: file.ngay_sua,
  };
}

function identityOf(slug: string, file: ProcedureFile, { role }: ProcedureContext) {
  return {
    code: file.ma,
    slug,
    path: `/thu-tuc/${slug}`,
    onPageOf: file.trang_chung ?? null,
    formerSlugs: file.duong_dan_cu,
    name: file.ten,
    lead: file.tom_tat,
    englishName: file.ten_tieng_anh ?? null,
    englishSummary: file.tom_tat_tieng_anh ?? null,
    sheetLevel: file.muc_trang,
    status: file.trang_thai,
    replacedBy: file.thay_bang.map(({ ma, ten, quyet_dinh }) => ({
      code: ma ?? null,
      name: ten ?? null,
      decision: quyet_dinh ?? null,
    })),
    ending: endingOf(file),
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

function endingOf({ ngung }: ProcedureFile): ProcedureEnding | null {
  if (ngung === undefined) return null;
  return { on: ngung.ngay, document: ngung.van_ban ?? null, reason: ngung.ly_do ?? null };
}

function faqOf(file: ProcedureFile): Procedure['faq'] {
  return (file.hoi_dap ?? []).map(({ hoi, dap, nguon }) => ({
    question: hoi,
    answer: dap,
    source: nguon ?? sourceOfPart(file, 'other'),
  }));
}

function confirmationOf({ xac_nhan }: ProcedureFile): Procedure['confirmation'] {
  if (xac_nhan == null) return null;
  return { person: xac_nhan.nguoi, day: xac_nhan.ngay, document: xac_nhan.van_ban };
}

function legalBasisOf(file: ProcedureFile, documents: readonly LegalDocument[]): LegalCitation[] {
  const byNumber = new Map(documents.map((document) => [document.number, document]));
  return file.can_cu.flatMap(({ so_hieu, ghi_chu, lich_su, nguon }) => {
    const document = byNumber.get(so_hieu);
    if (document === undefined) return [];
    const source = nguon ?? sourceOfPart(file, 'legal-basis');
    return [{ document, note: ghi_chu ?? null, isHistory: lich_su ?? false, source }];
  });
}

function openPointsOf(file: ProcedureFile, role: RoleEntry | undefined): OpenPoint[] {
  const own = file.can_doi_chieu.map(({ phan, ly_do, ngay }) => ({ part: phan, reason: ly_do, since: ngay }));
  const point = role?.can_doi_chieu;
  return point === undefined ? own : [...own, { part: 'role', reason: point.ly_do, since: point.ngay }];
}
