import { SOURCE_KINDS, type Assignment } from '#src/domain/assignment.ts';
import { addDays } from '#src/lib/add-days.ts';
import type { SuperuserClient } from '#src/pocketbase/records.ts';

export const ASSIGNMENTS = 5_000;
const DOCUMENTS = 100;
const FIRST_DAY = '2022-01-03';
const DAYS = 5 * 365;
const AT_ONCE = 20;
const UNITS = ['Văn phòng', 'Thanh tra', 'Phòng Lãnh sự', 'Phòng Hợp tác quốc tế', 'Phòng Lễ tân'];
const WORDS = ['rà soát', 'thủ tục', 'số hóa', 'hồ sơ', 'đón đoàn', 'báo cáo', 'bưu chính', 'lãnh sự', 'phí'];

/** As long as plans write them: some thirty words, none alike. */
function textOf(n: number): string {
  const words = Array.from({ length: 14 }, (_, at) => WORDS[(n * 7 + at * at) % WORDS.length]);
  return `Nhiệm vụ ${n}: ${words.join(' ')}`;
}

/** Most are done, some late, some not: as after five years. */
function fieldsOf(n: number, source: string): Omit<Assignment, 'id'> {
  const day = addDays(FIRST_DAY, Math.floor((n * DAYS) / ASSIGNMENTS));
  const isDone = n % 9 !== 0;
  const doneOn = isDone ? addDays(day, (n % 14) - 10) : '';
  return {
    ...{ source, place: `${Math.floor(n / DOCUMENTS) + 1}`, text: textOf(n), product: `Báo cáo số ${n}` },
    ...{
      unit: UNITS[n % UNITS.length] ?? '',
      person: `Người ${n % 23}`,
      coUnits: [UNITS[(n + 1) % 5] ?? ''],
    },
    ...{ due: { kind: 'day', day }, postponements: [], doneOn, reason: isDone ? '' : 'Chờ ý kiến của Bộ.' },
    evidence: isDone ? [{ kind: 'publication', what: `${n}/BC-SNgV`, addedOn: doneOn }] : [],
    ...{ splitFrom: '', isPublic: n % 20 === 0, revision: 1, changedName: 'Lê Thị Thử' },
    changedAt: new Date(Date.UTC(2026, 10, 1) + n * 1000).toISOString(),
  };
}

/** Five years of assignments, as they would be kept. */
export async function fill(client: SuperuserClient): Promise<void> {
  const sources: string[] = [];
  for (let n = 0; n < DOCUMENTS; n += 1) {
    const document = {
      ...{ kind: SOURCE_KINDS[n % SOURCE_KINDS.length], number: `${n}/KH-UBND`, title: `Kế hoạch số ${n}` },
      issuedOn: addDays(FIRST_DAY, Math.floor((n * DAYS) / DOCUMENTS)),
    };
    sources.push((await client.collection('assignment_sources').create(document)).id);
  }
  const numbers = Array.from({ length: ASSIGNMENTS }, (_, n) => n);
  for (let from = 0; from < ASSIGNMENTS; from += AT_ONCE) {
    const some = numbers.slice(from, from + AT_ONCE);
    await Promise.all(
      some.map((n) => client.collection('assignments').create(fieldsOf(n, sources[n % DOCUMENTS] ?? ''))),
    );
  }
}
