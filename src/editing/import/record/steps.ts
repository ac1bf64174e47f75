import { UNCHECKED } from '../../../schema/values.ts';
import type { Context } from './context.ts';
import { tidy } from './tidy.ts';

const STEP = /(?=(?:^|(?<=\s))Bước\s+\d+\s*[:.])/;
const HEAD = /^(Bước\s+\d+)\s*[:.]\s*/;

/** The field `cac_buoc`: steps that the record numbers, else the whole as one. */
export function stepsOf(text: string, { repairs, points }: Context): object[] | string {
  const steps = tidy(text, repairs)
    .split(STEP)
    .flatMap((part) => {
      const words = part.replace(HEAD, '').trim();
      const name = HEAD.exec(part)?.[1] ?? 'Trình tự thực hiện';
      return /\p{L}/u.test(words) ? [{ ten: name, noi_dung: words }] : [];
    });
  if (steps.length > 0) return steps;
  points.add('other', 'Bản ghi không có trình tự thực hiện.');
  return UNCHECKED;
}
