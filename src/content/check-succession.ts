import type { Entries, Entry } from './collections.ts';
import type { ContentError } from './content-error.ts';
import { fault } from './known.ts';

type Document = Entry<'documents'>;

/** A document is replaced by another one, and by a younger one. */
export function checkSuccession({ documents }: Entries): ContentError[] {
  const issued = new Map(
    documents.flatMap(({ stated: { so_hieu, ngay_ban_hanh } }) =>
      so_hieu === undefined || ngay_ban_hanh == null ? [] : [[so_hieu, ngay_ban_hanh] as const],
    ),
  );
  const successorOf = new Map(documents.map(({ stated }) => [stated.so_hieu, stated.thay_boi]));
  return documents.flatMap((entry) => {
    const { so_hieu: own, thay_boi: successor, thay_cho: replaced = [] } = entry.stated;
    if (own === undefined) return [];
    return [
      ...successionFaults(entry, { younger: successor, older: own, path: ['thay_boi'] }, issued),
      ...replaced
        // Told where the older document names its successor.
        .map((older, index) => ({ younger: own, older, path: ['thay_cho', index] }))
        .filter(({ younger, older }) => younger === older || successorOf.get(older) !== younger)
        .flatMap((pair) => successionFaults(entry, pair, issued)),
    ];
  });
}

interface Succession {
  younger: string | null | undefined;
  older: string;
  path: PropertyKey[];
}

function successionFaults(
  entry: Document,
  { younger, older, path }: Succession,
  issued: ReadonlyMap<string, string>,
): ContentError[] {
  if (younger == null) return [];
  if (younger === older) {
    return [fault('documents', entry, path, `văn bản ${older} không thể thay chính nó`)];
  }
  const [later, earlier] = [issued.get(younger), issued.get(older)];
  if (later === undefined || earlier === undefined || later >= earlier) return [];
  const complaint = `${younger} ban hành ngày ${later}, trước ${older} ban hành ngày ${earlier}; văn bản thay thế phải ban hành sau`;
  return [fault('documents', entry, path, complaint, null)];
}
