import { createHash } from 'node:crypto';
import { NO_COST_FIGURES } from '../domain/cost-figures.ts';
import type { Change } from '../domain/change.ts';
import type { Content } from '../domain/content.ts';
import type { InternalProcess } from '../domain/internal-process.ts';
import type { Procedure } from '../domain/procedure.ts';
import { memoBy } from '../lib/memo-by.ts';
import { procedureText } from './procedure-text.ts';
import type { ReleaseData } from './release-data.ts';

/** A code of a procedure, wherever a procedure's facts name one. */
const CODE = /\d\.\d{6}/g;

/** What a page of one procedure is made from. */
export interface SheetView {
  data: ReleaseData;
  /** Hash of the data: the same one, the same page. */
  key: string;
}

/** All that is not of procedures and that pages of one procedure read; the rest is empty, so that none depends on it. */
function frameOf(content: Content): Content {
  const { mode, department, portal, postal, sectors, forms } = content;
  return {
    ...{ mode, department, portal, postal, sectors, forms },
    ...{ changedAt: '', situations: [], procedures: [], legalDocuments: [], guides: [], pages: {} },
    dictionary: { words: [], outsideTopics: [], pages: [] },
    calendar: { years: [], holidays: [], swaps: [] },
    ...{ notices: [], commentTags: [], improvements: [], questionnaires: [], rounds: [], reportRules: null },
    ...{
      disclosureDuties: [],
      disclosures: [],
      owedDisclosures: [],
      internalProcesses: [],
      costFigures: NO_COST_FIGURES,
      scales: [],
    },
    ...{ redirects: {}, securityContact: null },
  };
}

/**
 * What the pages of each procedure are made from: its own facts, those of the procedures that it names and of those
 * that stand on its page, its changes, and the frame. Pages get nothing else to read, so that none can depend on more
 * than its key tells.
 */
export class SheetViews {
  readonly #frame: ReleaseData;
  readonly #frameDigest: string;
  readonly #changes: ReadonlyMap<string, Change[]>;
  readonly #processes: ReadonlyMap<string, InternalProcess[]>;
  readonly #places: ReadonlyMap<Procedure, number>;
  readonly #bySlug: Map<string, Procedure>;
  readonly #byCode: Map<string, Procedure>;
  readonly #onPageOf: Map<string | null, Procedure[]>;

  constructor(data: ReleaseData) {
    const { procedures, internalProcesses } = data.content;
    this.#frame = { ...data, content: frameOf(data.content), changes: data.changes };
    this.#frameDigest = digestOf(JSON.stringify({ ...this.#frame, changes: [] }));
    this.#changes = Map.groupBy(data.changes, ({ code }) => code);
    this.#processes = Map.groupBy(
      internalProcesses.filter(({ isPublic }) => isPublic),
      ({ code }) => code,
    );
    this.#places = new Map(procedures.map((each, place) => [each, place]));
    const withPage = procedures.filter(({ onPageOf }) => onPageOf === null);
    this.#bySlug = new Map(withPage.map((each) => [each.slug, each]));
    this.#byCode = new Map(procedures.map((each) => [each.code, each]));
    this.#onPageOf = Map.groupBy(procedures, ({ onPageOf }) => onPageOf);
  }

  /** null: no page of one procedure has this address. */
  of(path: string): SheetView | null {
    const [, slug] = /^\/thu-tuc\/([^/]+)/.exec(path) ?? [];
    const procedure = this.#bySlug.get(slug ?? '');
    if (procedure === undefined) return null;
    const named = this.#near(procedure);
    const changes = this.#changes.get(procedure.code) ?? [];
    const internalProcesses = this.#processes.get(procedure.code) ?? [];
    const content = { ...this.#frame.content, procedures: named, internalProcesses };
    const parts = [
      this.#frameDigest,
      ...(changes.length + internalProcesses.length === 0
        ? ['']
        : [JSON.stringify([changes, internalProcesses])]),
      ...named.map((each) => wordsOf(each).digest),
    ];
    return { data: { ...this.#frame, content, changes }, key: digestOf(parts.join('\0')) };
  }

  /** The procedure with all that it names and that stand on its page, in the order of the content. */
  #near(procedure: Procedure): Procedure[] {
    const near = new Set([procedure, ...(this.#onPageOf.get(procedure.code) ?? [])]);
    for (const code of wordsOf(procedure).codes) {
      const named = this.#byCode.get(code);
      if (named !== undefined) near.add(named);
    }
    if (near.size === 1) return [procedure];
    const placeOf = (each: Procedure) => this.#places.get(each) ?? 0;
    return [...near].sort((a, b) => placeOf(a) - placeOf(b));
  }
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What is read of a procedure's text, once. */
interface Words {
  digest: string;
  /** Codes that it names, its own too. */
  codes: ReadonlySet<string>;
}

const wordsOf = memoBy((procedure: Procedure): Words => {
  const text = procedureText(procedure);
  return { digest: digestOf(text), codes: new Set(text.match(CODE) ?? []) };
});
