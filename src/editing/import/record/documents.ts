import { slugOf } from '../../../view/slug-of.ts';
import { NOT_APPLICABLE, UNCHECKED } from '../../../schema/values.ts';
import type { Context } from './context.ts';
import { documentNumberIn } from './document-number.ts';
import { tidy } from './tidy.ts';

/** A citation as the field `can_cu` has it. */
interface Citation {
  so_hieu: string;
  ghi_chu?: string;
}

/** The documents that records cite, each one file. */
export class Documents {
  /** Number → wording → how often. */
  readonly #wordings = new Map<string, Map<string, number>>();
  readonly #citations: Citation[] = [];
  /** Numbers of the decisions that published procedures. */
  readonly #decisions = new Set<string>();

  /**
   * The field `can_cu`, with the record's own words beside each number, and notes every document.
   * Nothing is left out: a document that a record names twice stands there twice.
   */
  cite(texts: readonly string[], { repairs, points }: Context): Citation[] {
    return texts.flatMap((text) => {
      const words = tidy(text, repairs);
      const number = documentNumberIn(words);
      if (number === null) {
        repairs.add('document-unnumbered');
        points.quote('legal-basis', `Bản ghi dẫn “${words}”, không có số hiệu đọc được.`);
        return [];
      }
      this.#note(number, words);
      if (number === words) return [{ so_hieu: number }];
      repairs.add('document-number');
      const citation: Citation = { so_hieu: number, ghi_chu: words };
      this.#citations.push(citation);
      return [citation];
    });
  }

  /** Notes the decision that published a procedure; it makes no law. */
  publishedBy(number: string): void {
    this.#decisions.add(number);
  }

  #note(number: string, words: string): void {
    const wordings = this.#wordings.get(number) ?? new Map<string, number>();
    wordings.set(words, (wordings.get(words) ?? 0) + 1);
    this.#wordings.set(number, wordings);
  }

  #titles(): Map<string, string> {
    return new Map([...this.#wordings].map(([number, words]) => [number, titleOf(number, words)]));
  }

  /** Takes words that became a document's title out of its citations; where every document gets the file made here. */
  leaveOutTitles(): void {
    const titles = this.#titles();
    for (const citation of this.#citations)
      if (citation.ghi_chu === titles.get(citation.so_hieu)) delete citation.ghi_chu;
  }

  /** File name → what it holds. To be called when all is cited. */
  files(): Map<string, object> {
    const titles = this.#titles();
    const cited = [...titles].map(([number, title]) => fileOf(number, title, 'quy định'));
    const decisions = [...this.#decisions].filter((number) => !titles.has(number));
    return new Map([
      ...cited,
      ...decisions.map((number) => fileOf(number, titleOf(number, new Map()), 'công bố')),
    ]);
  }
}

/** Where the file of a document lies, by its number. */
export function documentPath(number: string): string {
  return `van-ban/${slugOf(number)}.yaml`;
}

type Kind = 'quy định' | 'công bố';

function fileOf(number: string, title: string, kind: Kind): [path: string, file: object] {
  return [documentPath(number), documentFile(number, title, kind)];
}

/** The words that most records name it by. */
function titleOf(number: string, wordings: ReadonlyMap<string, number>): string {
  const named = [...wordings].filter(([words]) => words !== number).sort(([, a], [, b]) => b - a);
  return named[0]?.[0] ?? `Văn bản số ${number}`;
}

/** No record says who issued it, when, whether it is in force and what replaced it. */
function documentFile(number: string, title: string, kind: Kind): object {
  return {
    so_hieu: number,
    ten: title,
    loai: kind,
    co_quan: UNCHECKED,
    ngay_ban_hanh: UNCHECKED,
    hieu_luc_tu: UNCHECKED,
    hieu_luc_den: UNCHECKED,
    tinh_trang: UNCHECKED,
    thay_boi: UNCHECKED,
    thay_cho: NOT_APPLICABLE,
    dia_chi: NOT_APPLICABLE,
  };
}
