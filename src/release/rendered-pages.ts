import type { Content } from '../domain/content.ts';
import type { Procedure } from '../domain/procedure.ts';
import { KeptProcedures } from './kept-procedures.ts';
import type { Manifest, ManifestEntry } from './manifest.ts';
import type { Piece } from './stored-data.ts';

/** Pages by their address, each with the hash of all it was made from. */
export type KeyedPages = Map<string, { key: string; entry: ManifestEntry }>;

/** What the last release was made from. */
interface Made {
  data: string;
  dataPieces: readonly string[];
  pieces: readonly Piece[];
  content: Content;
}

/** Pages of the last release and what they were made from, to be used again. */
export class RenderedPages {
  /** Procedures as the files say them. */
  readonly written = new KeptProcedures();
  /** Procedures as a release shows them, with the slugs that they had. */
  readonly shown = new KeptProcedures();
  #last: KeyedPages = new Map();
  #made: Made | null = null;
  /** Place of each of its pieces, by its first procedure. */
  #pieces: ReadonlyMap<Procedure, number> = new Map();
  #isDoubted = false;

  /** The page as it was made from the same data; null: it must be made. */
  find(path: string, key: string): ManifestEntry | null {
    const found = this.#last.get(path);
    return found?.key === key ? found.entry : null;
  }

  /** Takes the pages of a newer release; all others are forgotten. */
  keep(pages: KeyedPages): void {
    this.#last = pages;
    this.#isDoubted = false;
  }

  /** Remembers what a release was made from. */
  remember(made: Made): void {
    this.#made = made;
    this.#pieces = new Map(
      made.pieces.flatMap(({ procedures: [first] }, place) => (first ? [[first, place]] : [])),
    );
  }

  /** Name of the object that holds the same procedures as this piece; null: the last release had none. */
  nameOf({ procedures }: Piece): string | null {
    const [first] = procedures;
    const place = (first && this.#pieces.get(first)) ?? -1;
    const before = this.#made?.pieces[place]?.procedures ?? [];
    const isSame =
      before.length === procedures.length && procedures.every((each, index) => before[index] === each);
    return isSame ? (this.#made?.dataPieces[place] ?? null) : null;
  }

  /** What a release was made from, where it is the last one that was made here; null: it must be read. */
  contentOf({ data, dataPieces }: Pick<Manifest, 'data' | 'dataPieces'>): Content | null {
    const made = this.#made;
    const isThat = made?.data === data && made.dataPieces.join() === (dataPieces ?? []).join();
    return isThat ? made.content : null;
  }

  /** Nothing is used again, and what is live is to be made anew though its content stays. */
  forget(): void {
    this.#last = new Map();
    this.#made = null;
    this.#isDoubted = true;
  }

  get isDoubted(): boolean {
    return this.#isDoubted;
  }
}
