import { CHANNEL_QUESTION } from '../domain/questionnaire.ts';
import type { QuestionnaireFile } from '../schema/questionnaire-file.ts';
import type { ScaleFile } from '../schema/scale-file.ts';
import type { ConditionFile } from '../schema/survey-parts.ts';

/** One question of a file, as far as the file is right by itself. */
export interface FileQuestion {
  path: PropertyKey[];
  key: string;
  /** What may be answered, as it is sent; empty: free text, or a scale that is not known. */
  values: string[];
  scale: string | null;
  conditions: [name: 'hoi_neu' | 'bo_qua_neu', condition: ConditionFile][];
}

type Stated = Partial<QuestionnaireFile>;
type Scales = ReadonlyMap<string, Partial<ScaleFile>>;

interface Entry {
  khoa: string;
  thang?: string | undefined;
  hoi_neu?: ConditionFile | undefined;
  bo_qua_neu?: ConditionFile | undefined;
}

/** Ways to file, as `kenh` is sent. */
export const CHANNEL_VALUES = ['online', 'in-person', 'post'];

const numbersTo = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index + 1));

function levelsOf({ thang }: Stated, own: string | undefined, scales: Scales): string[] {
  const name = own ?? thang;
  const scale = typeof name === 'string' ? scales.get(name) : name;
  const levels = numbersTo(scale?.muc?.length ?? 0);
  return scale?.khong_ap_dung == null ? levels : ['0', ...levels];
}

function conditionsOf({ hoi_neu, bo_qua_neu }: Entry): FileQuestion['conditions'] {
  return [
    ...(hoi_neu === undefined ? [] : [['hoi_neu', hoi_neu] as const]),
    ...(bo_qua_neu === undefined ? [] : [['bo_qua_neu', bo_qua_neu] as const]),
  ].map(([name, condition]) => [name, condition]);
}

/** All questions of a file in the order of the page: a question may depend on those before it. */
export function questionsOfFile(file: Stated, scales: Scales): FileQuestion[] {
  const question = (entry: Entry, path: PropertyKey[], values: string[]): FileQuestion => ({
    path,
    key: entry.khoa,
    values,
    scale: entry.thang ?? null,
    conditions: conditionsOf(entry),
  });
  const scaled = (entry: Entry, ...path: PropertyKey[]) =>
    question(entry, path, levelsOf(file, entry.thang, scales));
  const { cau_loc, chung, cau_chon = [], yeu_to = [], y_kien } = file;
  const chosen = cau_chon.map((entry, index) => ({
    after: (entry.hoi_neu ?? entry.bo_qua_neu)?.cau,
    question: question(
      entry,
      ['cau_chon', index],
      entry.lua_chon.map(({ gia_tri }) => gia_tri),
    ),
  }));
  const scales_ = [
    ...(chung ? [scaled(chung, 'chung')] : []),
    ...yeu_to.flatMap((factor, index) => [
      scaled(factor, 'yeu_to', index),
      ...factor.tieu_chi.map((criterion, at) => scaled(criterion, 'yeu_to', index, 'tieu_chi', at)),
    ]),
  ];
  const onScales = new Set(scales_.map(({ key }) => key));
  const following = (key: string) => chosen.filter(({ after }) => after === key).map((each) => each.question);
  return [
    ...(cau_loc
      ? [
          question(
            cau_loc,
            ['cau_loc'],
            cau_loc.lua_chon.map(({ gia_tri }) => gia_tri),
          ),
        ]
      : []),
    ...chosen.filter(({ after }) => after === undefined || !onScales.has(after)).map((each) => each.question),
    ...scales_.flatMap((each) => [each, ...following(each.key)]),
    ...(y_kien ? [question(y_kien, ['y_kien'], [])] : []),
  ];
}

/** What the question how the dossier was filed may be answered with; empty where it is not asked. */
export function channelQuestion({ hoi }: Stated): FileQuestion[] {
  if (hoi?.kenh === false) return [];
  return [{ path: ['hoi'], key: CHANNEL_QUESTION, values: CHANNEL_VALUES, scale: null, conditions: [] }];
}
