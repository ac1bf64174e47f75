import type { WorkCalendar } from '../domain/calendar.ts';
import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Department } from '../domain/site.ts';
import { vi } from '../texts/vi.ts';
import { factsOf } from '../domain/facts.ts';
import { formatDate } from '../view/format-date.ts';
import { departmentReceives } from '../domain/role.ts';
import { isGuidance } from '../domain/sheet-level.ts';
import { openPassages, unsuppliedPassages } from './open-prose.ts';

/** What the Office must still supply, under a heading that says what it blocks. */
export interface MissingGroup {
  heading: string;
  sections: MissingSection[];
}

export interface MissingSection {
  /** The procedure concerned; null: the heading says all. */
  about: string | null;
  lines: string[];
}

const DEPARTMENT: [keyof Department, string][] = [
  ['province', 'tỉnh'],
  ['address', 'địa chỉ'],
  ['phone', 'điện thoại'],
  ['email', 'thư điện tử'],
  ['hours', 'giờ làm việc'],
  ['website', 'trang thông tin điện tử'],
];

const FEEDBACK: [keyof Department['feedback'], string][] = [
  ['office', 'trụ sở tiếp nhận'],
  ['postalAddress', 'địa chỉ gửi thư'],
  ['phone', 'điện thoại chuyên dùng'],
  ['email', 'thư điện tử'],
  ['website', 'trang thông tin điện tử'],
];

const ABOUT: [keyof Department['about'], string][] = [
  ['leaders', 'lãnh đạo'],
  ['structure', 'cơ cấu'],
  ['history', 'lịch sử'],
];

function unsupplied<Facts>(facts: Facts, names: [keyof Facts, string][], prefix: string): string[] {
  return names.filter(([key]) => facts[key] === null).map(([, name]) => `so.yaml: ${prefix}${name}`);
}

/** What stands on every page, or must be public before the site is official. */
function departmentLines(content: Content): string[] {
  const { department, postal } = content;
  return [
    ...unsupplied(department, DEPARTMENT, ''),
    ...unsupplied(department.feedback, FEEDBACK, 'phản ánh, kiến nghị: '),
    ...(postal.contact === null ? ['buu-chinh.yaml: liên hệ bưu điện'] : []),
    ...unsuppliedPassages(content),
  ];
}

function aboutLines({ about }: Department): string[] {
  return [
    ...(about.duties.length === 0 ? ['so.yaml: giới thiệu: chức năng, nhiệm vụ'] : []),
    ...unsupplied(about, ABOUT, 'giới thiệu: '),
  ];
}

function named({ code, name }: Procedure): string {
  return `${code} ${name}`;
}

/** What was edited after somebody confirmed it is confirmed no longer. */
function outdatedConfirmation(procedure: Procedure): string[] {
  const { confirmation, editedOn } = procedure;
  if (confirmation === null || confirmation.day >= editedOn) return [];
  const days = `xác nhận ngày ${formatDate(confirmation.day)}, sửa ngày ${formatDate(editedOn)}`;
  return [`${named(procedure)} (${days})`];
}

/** One section for each procedure that has lines. */
function byProcedure(procedures: Procedure[], linesOf: (procedure: Procedure) => string[]): MissingSection[] {
  return procedures
    .map((procedure) => ({ about: named(procedure), lines: linesOf(procedure) }))
    .filter(({ lines }) => lines.length > 0);
}

function openPointLines({ openPoints }: Procedure): string[] {
  return openPoints.map(
    ({ part, reason, since }) => `${vi.openPoints[part]}: ${reason} (ghi ngày ${formatDate(since)})`,
  );
}

/** Holidays of which the calendar itself says that days are still to be announced. */
function calendarLines({ holidays }: WorkCalendar): string[] {
  return holidays
    .filter(({ name }) => name.includes('chờ thông báo'))
    .map(({ name, from }) => `lich/${from.slice(0, 4)}.yaml: ${name}`);
}

/** What keeps the site from its official mode. */
function blockingGroups(content: Content): [heading: string, lines: string[]][] {
  const present = content.procedures.filter(({ status }) => status === 'in-force');
  const full = present.filter((each) => !isGuidance(each));
  return [
    [
      'Chặn chế độ chính thức: trang A, B chưa ai xác nhận (sẽ hiện như trang ngắn)',
      full.filter(({ confirmation }) => confirmation === null).map(named),
    ],
    [
      'Chặn chế độ chính thức: trang đã sửa sau ngày xác nhận, cần xác nhận lại',
      present.flatMap(outdatedConfirmation),
    ],
    [
      'Chặn chế độ chính thức: chưa có văn bản giao hoặc ủy quyền cho Sở',
      present.filter((each) => departmentReceives(each) && each.role.document === null).map(named),
    ],
    ['Chặn chế độ chính thức: thông tin của Sở', departmentLines(content)],
  ];
}

function formLines({ forms }: Content): string[] {
  return forms
    .filter(({ versions }) => versions.length === 0)
    .map(({ slug, number, title }) => `bieu-mau/${slug}.yaml: ${number}, ${title}`);
}

function withoutEnglish({ procedures }: Content): string[] {
  return procedures
    .filter(({ status }) => status === 'in-force')
    .filter(({ englishName, englishSummary }) => englishName === null || englishSummary === null)
    .map(named);
}

function inOneSection([heading, lines]: [heading: string, lines: string[]]): MissingGroup {
  return { heading, sections: lines.length === 0 ? [] : [{ about: null, lines }] };
}

/** Everything that is still open, what blocks the official mode first. Groups without a line are left out. */
export function missingFacts(content: Content): MissingGroup[] {
  const { department, procedures, calendar, securityContact } = content;
  const groups: MissingGroup[] = [
    ...blockingGroups(content).map(inOneSection),
    inOneSection(['Trang Giới thiệu còn ghi “Sở đang cập nhật”', aboutLines(department)]),
    inOneSection([
      'Chưa có nơi nhận tin báo lỗi bảo mật, nên trang không đăng /.well-known/security.txt',
      securityContact === null ? ['trang-web.yaml: bao_loi_bao_mat'] : [],
    ]),
    {
      heading: 'Văn bản phải có trong tay trước khi nâng mức trang hoặc bỏ nhãn cần đối chiếu',
      sections: byProcedure(procedures, ({ neededToRaise }) => neededToRaise),
    },
    { heading: 'Cần đối chiếu', sections: byProcedure(procedures, openPointLines) },
    inOneSection(['Cần đối chiếu trong trang chung và hướng dẫn', openPassages(content)]),
    inOneSection(['Lịch nghỉ còn chờ thông báo', calendarLines(calendar)]),
    inOneSection(['Chưa có tệp mẫu', formLines(content)]),
    inOneSection(['Chưa có tiếng Anh', withoutEnglish(content)]),
  ];
  return groups.filter(({ sections }) => sections.length > 0);
}

/** Facts on the sheets, and how many of them name a source that is not there or says nothing. */
export function countFacts({ procedures }: Content): { facts: number; withoutSource: number } {
  const sources = procedures.flatMap((procedure) =>
    factsOf(procedure).map((fact) => procedure.sources.find(({ key }) => key === fact.source)),
  );
  return { facts: sources.length, withoutSource: sources.filter((source) => !source?.title).length };
}
