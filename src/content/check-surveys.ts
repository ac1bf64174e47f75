import type { QuestionnaireFile } from '../schema/questionnaire-file.ts';
import type { ScaleFile } from '../schema/scale-file.ts';
import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';
import { channelQuestion, type FileQuestion, questionsOfFile } from './survey-questions.ts';

type Form = Entry<'questionnaires'>;
type Scales = ReadonlyMap<string, Partial<ScaleFile>>;

/** What a questionnaire says about itself and the scales it names; rounds are checked in `check-rounds.ts`. */
export function checkSurveys({ questionnaires, scales: files }: Entries): ContentError[] {
  const scales: Scales = new Map(files.map(({ slug, stated }) => [slug, stated]));
  return questionnaires.flatMap((entry) => {
    const questions = questionsOfFile(entry.stated, scales);
    return [
      ...unknownScales(entry, questions, scales),
      ...wrongConditions(entry, questions),
      ...wrongFormula(entry, questions),
      ...halfTranslated(entry, scales),
      ...needlessDossierCode(entry),
    ];
  });
}

function unknownScales(entry: Form, questions: FileQuestion[], scales: Scales): ContentError[] {
  const named: [string, PropertyKey[]][] = questions.flatMap(({ scale, path }) =>
    scale === null ? [] : [[scale, [...path, 'thang']] as [string, PropertyKey[]]],
  );
  const { thang } = entry.stated;
  if (typeof thang === 'string') named.unshift([thang, ['thang']]);
  return named
    .filter(([name]) => !scales.has(name))
    .map(([name, path]) =>
      fault('questionnaires', entry, path, `không có tệp ${name}.yaml trong khao-sat/thang`),
    );
}

function wrongConditions(entry: Form, questions: FileQuestion[]): ContentError[] {
  const before = channelQuestion(entry.stated);
  return questions.flatMap((question) => {
    const faults = conditionFaults(entry, question, before);
    before.push(question);
    return faults;
  });
}

function conditionFaults(
  entry: Form,
  { path, conditions }: FileQuestion,
  before: FileQuestion[],
): ContentError[] {
  const [first, second] = conditions;
  if (first === undefined) return [];
  const [name, { cau, la }] = first;
  const complain = (place: PropertyKey[], complaint: string) =>
    fault('questionnaires', entry, [...path, ...place], complaint, null);
  if (second !== undefined)
    return [complain(['bo_qua_neu'], 'chỉ ghi một trong hai: hoi_neu hoặc bo_qua_neu')];
  const other = before.find(({ key }) => key === cau);
  if (other === undefined) {
    const known = before.map(({ key }) => key).join(', ');
    return [
      complain([name, 'cau'], `không có câu “${cau}” đứng trước câu này. Các câu đứng trước: ${known}`),
    ];
  }
  const foreign = la.filter((value) => other.values.length > 0 && !other.values.includes(value));
  return foreign.map((value) =>
    complain(
      [name, 'la', la.indexOf(value)],
      `câu “${cau}” không có câu trả lời “${value}”. Các câu trả lời: ${other.values.join(', ')}`,
    ),
  );
}

function wrongFormula(entry: Form, questions: FileQuestion[]): ContentError[] {
  const { cong_thuc: formula, cau_loc: screening } = entry.stated;
  if (formula === undefined) return [];
  const complain = (path: PropertyKey[], complaint: string) =>
    fault('questionnaires', entry, ['cong_thuc', ...path], complaint, null);
  const { ty_le_hai_long: share, diem_chi_so: points } = formula;
  if ((share === undefined) === (points === undefined)) {
    return [complain([], 'ghi một trong hai: ty_le_hai_long hoặc diem_chi_so')];
  }
  const asked = new Set(questions.map(({ key }) => key));
  const screened = screening?.lua_chon.map(({ gia_tri }) => gia_tri) ?? [];
  return [
    ...(points?.chi_so ?? []).flatMap(({ cau }, index) =>
      asked.has(cau)
        ? []
        : [complain(['diem_chi_so', 'chi_so', index, 'cau'], `phiếu không có câu “${cau}”`)],
    ),
    ...(share?.phieu ?? []).flatMap((value, index) =>
      screened.includes(value)
        ? []
        : [complain(['ty_le_hai_long', 'phieu', index], `câu lọc không có lựa chọn “${value}”`)],
    ),
  ];
}

type Translated = [english: unknown, path: PropertyKey[]];

/** Every place where English words may stand, with what stands there. */
function englishPlaces(file: Partial<QuestionnaireFile>): Translated[] {
  const { cau_loc, chung, cau_chon = [], yeu_to = [], y_kien, thang } = file;
  const words = (entry: { tieng_anh?: string | undefined }, ...path: PropertyKey[]): Translated => [
    entry.tieng_anh,
    [...path, 'tieng_anh'],
  ];
  const choices = (entry: { lua_chon: { tieng_anh?: string | undefined }[] }, ...path: PropertyKey[]) =>
    entry.lua_chon.map((each, index) => words(each, ...path, 'lua_chon', index));
  return [
    [file.ten_tieng_anh, ['ten_tieng_anh']],
    [file.truoc_khi_tra_loi_tieng_anh, ['truoc_khi_tra_loi_tieng_anh']],
    ...(cau_loc ? [words(cau_loc, 'cau_loc'), ...choices(cau_loc, 'cau_loc')] : []),
    ...(typeof thang === 'object'
      ? scalePlaces(thang).map(([en, path]): Translated => [en, ['thang', ...path]])
      : []),
    ...(chung ? [words(chung, 'chung')] : []),
    ...cau_chon.flatMap((each, index) => [
      words(each, 'cau_chon', index),
      ...choices(each, 'cau_chon', index),
    ]),
    ...yeu_to.flatMap((factor, index): Translated[] => [
      [factor.ten_tieng_anh, ['yeu_to', index, 'ten_tieng_anh']],
      words(factor, 'yeu_to', index),
      ...factor.tieu_chi.map((each, at) => words(each, 'yeu_to', index, 'tieu_chi', at)),
    ]),
    ...(y_kien ? [words(y_kien, 'y_kien')] : []),
  ];
}

function scalePlaces(scale: Partial<ScaleFile>): Translated[] {
  return [
    [scale.muc_tieng_anh, ['muc_tieng_anh']],
    ...(scale.khong_ap_dung == null
      ? []
      : [[scale.khong_ap_dung_tieng_anh, ['khong_ap_dung_tieng_anh']] as Translated]),
  ];
}

/** Half a translation would show a form in two languages. */
function halfTranslated(entry: Form, scales: Scales): ContentError[] {
  const places = englishPlaces(entry.stated);
  if (places.every(([english]) => english === undefined)) return [];
  const missing = places.filter(([english]) => english === undefined);
  const complaint = 'còn thiếu bản tiếng Anh; phiếu phải có đủ, hoặc không có câu nào';
  return [
    ...missing.map(([, path]) => fault('questionnaires', entry, path, complaint)),
    ...untranslatedScales(entry, scales),
  ];
}

function untranslatedScales(entry: Form, scales: Scales): ContentError[] {
  const { thang } = entry.stated;
  const own = questionsOfFile(entry.stated, scales).flatMap(({ scale }) => scale ?? []);
  const used = new Set([...(typeof thang === 'string' ? [thang] : []), ...own]);
  return [...used].flatMap((name) => {
    const scale = scales.get(name);
    const isWhole = scale === undefined || scalePlaces(scale).every(([english]) => english !== undefined);
    if (isWhole) return [];
    const complaint = `thang “${name}” chưa có tiếng Anh mà phiếu này có; ghi thêm vào khao-sat/thang/${name}.yaml`;
    return [fault('questionnaires', entry, ['thang'], complaint, null)];
  });
}

/** An invitation says who was asked: with a dossier's code the answer would be that person's. */
function needlessDossierCode(entry: Form): ContentError[] {
  const { hoi, tra_loi_qua } = entry.stated;
  if (tra_loi_qua !== 'link' || hoi?.ma_ho_so !== true) return [];
  const complaint = 'phiếu trả lời qua liên kết mời thì không hỏi mã hồ sơ';
  return [fault('questionnaires', entry, ['hoi', 'ma_ho_so'], complaint, 'không')];
}
