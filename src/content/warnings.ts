import type { WorkCalendar } from '../domain/calendar.ts';
import type { Content } from '../domain/content.ts';
import { tooLongComplaint } from '../internal-process/complaint.ts';
import { hoursOf } from '../internal-process/hours-within.ts';
import { limitsOfCase } from '../internal-process/judge.ts';
import { vietnamDay } from '../lib/vietnam-time.ts';
import { workingDaysBetween } from '../lib/working-days.ts';
import { formatDate } from '../view/format-date.ts';
import { textWarnings } from './text-warnings.ts';

const DAY_IN_MS = 86_400_000;

/** A planned outage must be announced this many working days ahead (decree 224/2026 article 13). */
export const OUTAGE_NOTICE_IN_WORKING_DAYS = 7;

/**
 * Vietnamese sentences on what is right but wants a look; they keep nothing from being published.
 *
 * @param about.announced start of the outage of which the live release tells already: its notice was given then
 * @param about.unlinked names of files to download that nothing leads to
 */
export function warningsOf(
  content: Content,
  now: Date,
  { announced = null, unlinked = [] }: { announced?: string | null; unlinked?: readonly string[] } = {},
): string[] {
  const isNews = content.portal.outage?.from !== announced;
  return [
    ...(isNews ? outageWarnings(content, now) : []),
    ...calendarWarnings(content.calendar, now),
    ...endedDocumentWarnings(content, vietnamDay(now)),
    ...securityContactWarnings(content, now),
    ...processWarnings(content),
    ...textWarnings(content),
    ...unlinked.map(
      (name) =>
        `tep/${name}: chưa mẫu nào và chưa trang nào dẫn tới tệp này. Hãy ghi tệp vào một mẫu trong thư mục bieu-mau hoặc một tài liệu trong thư mục cong-khai, hoặc bỏ tệp đi.`,
    ),
  ];
}

function outageWarnings({ portal: { outage }, calendar }: Content, now: Date): string[] {
  if (outage === null || Date.parse(outage.from) <= now.getTime()) return [];
  const days = workingDaysBetween(vietnamDay(now), vietnamDay(new Date(outage.from)), calendar);
  if (days >= OUTAGE_NOTICE_IN_WORKING_DAYS) return [];
  return [
    `cong.yaml: đợt tạm ngừng bắt đầu sau ${days} ngày làm việc; việc tạm ngừng có kế hoạch phải báo trước ít nhất ${OUTAGE_NOTICE_IN_WORKING_DAYS} ngày làm việc.`,
  ];
}

/** Working days cannot be counted without the year's holidays. */
function calendarWarnings({ years }: WorkCalendar, now: Date): string[] {
  const year = Number(vietnamDay(now).slice(0, 4));
  return years.includes(year) ? [] : [`lich/${year}.yaml: chưa có lịch nghỉ của năm ${year}.`];
}

/** A document that ended by its date while files go on naming it as in force. */
function endedDocumentWarnings(content: Content, today: string): string[] {
  const ended = content.legalDocuments.filter(({ expiresOn }) => expiresOn !== null && expiresOn <= today);
  if (ended.length === 0) return [];
  const naming = Map.groupBy(documentsInUse(content), ([number]) => number);
  return ended.flatMap(({ number, expiresOn }) => {
    const files = (naming.get(number) ?? []).map(([, file]) => file);
    if (expiresOn === null || files.length === 0) return [];
    const where = [...new Set(files)].join(', ');
    return [
      `${number} hết hiệu lực từ ${formatDate(expiresOn)} mà còn được dẫn như đang có hiệu lực: ${where}. Hãy dẫn văn bản thay thế, hoặc ghi “lich_su: có”.`,
    ];
  });
}

/** Every document named as in force, with the file that names it. */
function documentsInUse({ procedures, forms }: Content): [number: string, file: string][] {
  const present = procedures.filter(({ status }) => status === 'in-force');
  return [
    ...present.flatMap(({ slug, legalBasis, publicationDecision, role }) => [
      ...legalBasis
        .filter(({ isHistory }) => !isHistory)
        .map(({ document }): [string, string] => [document.number, `thu-tuc/${slug}.md`]),
      ...named(publicationDecision, `thu-tuc/${slug}.md`),
      ...named(role.document, 'so.yaml'),
    ]),
    ...forms
      .filter(({ isHistory }) => !isHistory)
      .flatMap(({ document, slug }) => named(document, `bieu-mau/${slug}.yaml`)),
  ];
}

function named(number: string | null, file: string): [number: string, file: string][] {
  return number === null ? [] : [[number, file]];
}

/** Time enough to ask who receives such news now. */
const EXPIRY_NOTICE_IN_DAYS = 30;

function securityContactWarnings({ securityContact }: Content, now: Date): string[] {
  if (securityContact == null) return [];
  const { expiresOn, isExpired } = securityContact;
  if (isExpired) {
    return [
      `trang-web.yaml: nơi nhận tin báo lỗi bảo mật đã hết hạn ngày ${formatDate(expiresOn)}; trang thôi đăng.`,
    ];
  }
  const soon = vietnamDay(new Date(now.getTime() + EXPIRY_NOTICE_IN_DAYS * DAY_IN_MS));
  if (expiresOn > soon) return [];
  return [`trang-web.yaml: nơi nhận tin báo lỗi bảo mật hết hạn ngày ${formatDate(expiresOn)}.`];
}

/** Processes that only the Office sees and that take longer than the sheet allows. */
function processWarnings({ internalProcesses, procedures }: Content): string[] {
  return internalProcesses.flatMap(({ slug, code, condition, steps }) => {
    const procedure = procedures.find((each) => each.code === code);
    const limits = procedure === undefined ? [] : limitsOfCase(procedure, condition);
    const complaint = tooLongComplaint(hoursOf(steps), limits);
    return complaint === null ? [] : [`quy-trinh/${slug}.yaml: ${complaint}.`];
  });
}
