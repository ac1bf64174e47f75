import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import type { Department } from '../domain/site.ts';
import { factsOf } from '../view/fact-sources.ts';
import { formatDate } from '../view/format-date.ts';
import { departmentReceives } from '../view/role.ts';
import { isGuidance } from '../view/sheet-sections.ts';
import { openPassages, unsuppliedPassages } from './open-prose.ts';

/** What the Office must still supply, under a heading that says what it blocks. */
export interface MissingGroup {
  heading: string;
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

/** Everything that is still open, what blocks the official mode first. Groups without a line are left out. */
export function missingFacts(content: Content): MissingGroup[] {
  const { department, procedures, forms, securityContact } = content;
  const present = procedures.filter(({ status }) => status === 'in-force');
  const full = present.filter((each) => !isGuidance(each));
  const groups: MissingGroup[] = [
    {
      heading: 'Chặn chế độ chính thức: trang A, B chưa ai xác nhận (sẽ hiện như trang ngắn)',
      lines: full.filter(({ confirmation }) => confirmation === null).map(named),
    },
    {
      heading: 'Chặn chế độ chính thức: trang đã sửa sau ngày xác nhận, cần xác nhận lại',
      lines: present.flatMap(outdatedConfirmation),
    },
    {
      heading: 'Chặn chế độ chính thức: chưa có văn bản giao hoặc ủy quyền cho Sở',
      lines: present.filter((each) => departmentReceives(each) && each.role.document === null).map(named),
    },
    {
      heading: 'Chặn chế độ chính thức: thông tin của Sở',
      lines: departmentLines(content),
    },
    {
      heading: 'Trang Giới thiệu còn ghi “Sở đang cập nhật”',
      lines: aboutLines(department),
    },
    {
      heading: 'Chưa có nơi nhận tin báo lỗi bảo mật, nên trang không đăng /.well-known/security.txt',
      lines: securityContact === null ? ['trang-web.yaml: bao_loi_bao_mat'] : [],
    },
    {
      heading: 'Cần đối chiếu',
      lines: procedures.flatMap(({ code, openPoints }) =>
        openPoints.map(({ reason, since }) => `${code}: ${reason} (ghi ngày ${formatDate(since)})`),
      ),
    },
    {
      heading: 'Cần đối chiếu trong trang chung và hướng dẫn',
      lines: openPassages(content),
    },
    {
      heading: 'Chưa có tệp mẫu',
      lines: forms
        .filter(({ versions }) => versions.length === 0)
        .map(({ slug, number, title }) => `bieu-mau/${slug}.yaml: ${number}, ${title}`),
    },
    {
      heading: 'Chưa có tiếng Anh',
      lines: present
        .filter(({ englishName, englishSummary }) => englishName === null || englishSummary === null)
        .map(named),
    },
  ];
  return groups.filter(({ lines }) => lines.length > 0);
}

/** Facts on the sheets, and how many of them name a source that is not there or says nothing. */
export function countFacts({ procedures }: Content): { facts: number; withoutSource: number } {
  const sources = procedures.flatMap((procedure) =>
    factsOf(procedure).map((fact) => procedure.sources.find(({ key }) => key === fact.source)),
  );
  return { facts: sources.length, withoutSource: sources.filter((source) => !source?.title).length };
}
