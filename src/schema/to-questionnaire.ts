import type {
  Choice,
  ChoiceQuestion,
  Condition,
  Factor,
  Formula,
  Questionnaire,
  Scale,
  ScaleQuestion,
  SurveyLanguage,
} from '../domain/questionnaire.ts';
import type { QuestionnaireFile } from './questionnaire-file.ts';
import type { ScaleFile } from './scale-file.ts';
import type { FormulaFile } from './survey-formula.ts';
import type { ConditionFile } from './survey-parts.ts';

/** Scales by the name of their file. */
export type Scales = ReadonlyMap<string, ScaleFile>;

interface Words {
  cau_hoi: string;
  tieng_anh?: string | undefined;
}
interface Conditions {
  hoi_neu?: ConditionFile | undefined;
  bo_qua_neu?: ConditionFile | undefined;
}
type FactorFile = QuestionnaireFile['yeu_to'][number];
type CriterionFile = FactorFile['tieu_chi'][number];
type ChoiceQuestionFile = NonNullable<QuestionnaireFile['cau_chon']>[number];

/** Reads one version in one language; English words that are missing were reported before. */
class Reader {
  readonly #language: SurveyLanguage;
  readonly #scales: Scales;
  readonly #own: Scale;

  constructor(file: QuestionnaireFile, scales: Scales, language: SurveyLanguage) {
    this.#language = language;
    this.#scales = scales;
    this.#own =
      typeof file.thang === 'string' ? this.#scale(file.thang) : this.#read(file.thang.ma, file.thang);
  }

  words(vietnamese: string, english: string | undefined): string {
    return this.#language === 'en' ? (english ?? vietnamese) : vietnamese;
  }

  #read(id: string, file: ScaleFile): Scale {
    const labels = this.#language === 'en' ? (file.muc_tieng_anh ?? file.muc) : file.muc;
    return {
      id,
      levels: labels.map((label, index) => ({ value: index + 1, label })),
      notApplicable:
        file.khong_ap_dung === null ? null : this.words(file.khong_ap_dung, file.khong_ap_dung_tieng_anh),
    };
  }

  #scale(name: string | undefined): Scale {
    const file = name === undefined ? undefined : this.#scales.get(name);
    return name === undefined || file === undefined ? this.#own : this.#read(name, file);
  }

  question(entry: Words & Conditions & { khoa: string; bat_buoc?: boolean | undefined }) {
    return {
      id: entry.khoa,
      label: this.words(entry.cau_hoi, entry.tieng_anh),
      isRequired: entry.bat_buoc ?? false,
      when: conditionOf(entry),
    };
  }

  scaled(entry: CriterionFile | FactorFile): ScaleQuestion {
    return { ...this.question(entry), scale: this.#scale(entry.thang) };
  }

  /** Always asked, and "không áp dụng" would be no answer to it. */
  overall(entry: NonNullable<QuestionnaireFile['chung']>): ScaleQuestion {
    const scale = { ...this.#scale(entry.thang), notApplicable: null };
    return { ...this.question(entry), isRequired: true, scale };
  }

  factor(entry: FactorFile): Factor {
    return {
      ...this.scaled(entry),
      title: this.words(entry.ten, entry.ten_tieng_anh),
      criteria: entry.tieu_chi.map((criterion) => this.scaled(criterion)),
    };
  }

  choices(entries: ChoiceQuestionFile['lua_chon']): Choice[] {
    return entries.map(({ gia_tri, chu, tieng_anh }) => ({
      value: gia_tri,
      label: this.words(chu, tieng_anh),
    }));
  }

  chosen(entry: ChoiceQuestionFile): ChoiceQuestion {
    return { ...this.question(entry), choices: this.choices(entry.lua_chon) };
  }
}

function conditionOf({ hoi_neu, bo_qua_neu }: Conditions): Condition | null {
  const stated = hoi_neu ?? bo_qua_neu;
  if (stated === undefined) return null;
  return { question: stated.cau, values: stated.la, isOnlyThen: hoi_neu !== undefined };
}

function formulaOf(file: FormulaFile | undefined): Formula | null {
  if (file === undefined) return null;
  const { nguon: source, ap_dung_den: validUntil, luu_y: caution, ty_le_hai_long, diem_chi_so } = file;
  if (ty_le_hai_long !== undefined) {
    const { muc: satisfied, phieu: counted } = ty_le_hai_long;
    return { kind: 'satisfied-share', satisfied, counted, source, validUntil, caution };
  }
  if (diem_chi_so === undefined) return null;
  return {
    kind: 'indicator-points',
    indicatorCount: diem_chi_so.so_chi_so,
    indicators: Object.fromEntries(diem_chi_so.chi_so.map(({ so, cau }) => [so, cau])),
    classes: diem_chi_so.xep_loai.map(({ tu, ten }) => ({ from: tu, name: ten })),
    source,
    validUntil,
    caution,
  };
}

function inLanguage(
  { id, version, file, scales }: QuestionnaireSource,
  language: SurveyLanguage,
): Omit<Questionnaire, 'english'> {
  const reader = new Reader(file, scales, language);
  const { hoi: asks, cau_loc: screening, truoc_khi_tra_loi_tieng_anh: englishNotice } = file;
  return {
    id,
    formCode: file.ma_phieu,
    version,
    language,
    title: reader.words(file.ten, file.ten_tieng_anh),
    isOpen: file.dang_mo,
    access: file.tra_loi_qua ?? 'public',
    notice: language === 'en' ? (englishNotice ?? file.truoc_khi_tra_loi) : file.truoc_khi_tra_loi,
    asks: {
      procedure: asks?.thu_tuc ?? true,
      channel: asks?.kenh ?? true,
      dossierCode: asks?.ma_ho_so ?? false,
    },
    screening: screening && {
      id: screening.khoa,
      label: reader.words(screening.cau_hoi, screening.tieng_anh),
      choices: reader.choices(screening.lua_chon),
    },
    overall: file.chung && reader.overall(file.chung),
    factors: file.yeu_to.map((entry) => reader.factor(entry)),
    choices: (file.cau_chon ?? []).map((entry) => reader.chosen(entry)),
    comment: {
      id: file.y_kien.khoa,
      label: reader.words(file.y_kien.cau_hoi, file.y_kien.tieng_anh),
      maxLength: file.y_kien.toi_da,
    },
    formula: formulaOf(file.cong_thuc),
    source: file.nguon,
  };
}

export interface QuestionnaireSource {
  /** Folder and name of the file. */
  id: string;
  version: number;
  file: QuestionnaireFile;
  scales: Scales;
}

/** The domain's questionnaire, with its English version where the file has the words. */
export function toQuestionnaire(source: QuestionnaireSource): Questionnaire {
  const english =
    source.file.ten_tieng_anh === undefined ? null : { ...inLanguage(source, 'en'), english: null };
  return { ...inLanguage(source, 'vi'), english };
}
