import type { DossierCase, DossierItem, Procedure } from '../domain/procedure.ts';
import type { DecidingQuestion } from '../domain/deciding-question.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import { sourceOfPart } from './provenance.ts';

type CaseFile = Extract<ProcedureFile['ho_so'], unknown[]>[number];
type ItemFile = CaseFile['giay_to'][number];

function toItem(item: ItemFile, source: string): DossierItem {
  return {
    key: item.khoa ?? null,
    label: item.ten,
    originals: item.ban_chinh,
    copies: item.ban_sao,
    form: item.mau ?? null,
    isFormOpen: item.mau === null,
    formSlug: item.bieu_mau ?? null,
    note: item.ghi_chu ?? null,
    source: item.nguon ?? source,
  };
}

function toCase(entry: CaseFile, source: string): DossierCase {
  return {
    key: entry.khoa ?? null,
    condition: entry.truong_hop ?? null,
    items: entry.giay_to.map((item) => toItem(item, source)),
  };
}

/** Papers, sets and the questions that narrow them. */
export function toDossier(
  file: ProcedureFile,
): Pick<Procedure, 'dossierSets' | 'dossier' | 'dossierNote' | 'questions'> {
  const { ho_so, so_bo } = file;
  const source = sourceOfPart(file, 'dossier');
  return {
    dossierSets: so_bo,
    dossier: Array.isArray(ho_so) ? ho_so.map((entry) => toCase(entry, source)) : [],
    dossierNote: ho_so === 'none' ? 'Không cần giấy tờ nào.' : null,
    questions: (file.cau_hoi ?? []).map(toQuestion),
  };
}

function toQuestion(entry: NonNullable<ProcedureFile['cau_hoi']>[number]): DecidingQuestion {
  return {
    key: entry.khoa,
    text: entry.hoi,
    answers: entry.cac_tra_loi.map(({ khoa, tra_loi, them, bo, sang, ghi_chu }) => ({
      key: khoa,
      label: tra_loi,
      adds: them ?? [],
      removes: bo ?? [],
      goTo: sang ?? null,
      note: ghi_chu ?? null,
    })),
  };
}
