import type { OpenPointPart, Procedure } from '../domain/procedure.ts';
import type { Source } from '../domain/source.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';

/** A source without a key of its own is named by its place. */
function keyAt(key: string | undefined, index: number): string {
  return key ?? `nguon-${index + 1}`;
}

/** The sources of a sheet; each was looked at on the sheet's day unless it names its own. */
export function sourcesOf({ nguon, ngay_doi_chieu }: ProcedureFile): Source[] {
  return nguon.map(({ khoa, ten, dia_chi, ngay }, index) => ({
    key: keyAt(khoa, index),
    title: ten,
    url: dia_chi ?? null,
    checkedOn: ngay ?? ngay_doi_chieu,
  }));
}

/** Parts that come from another source than the first. */
export function partSourcesOf({ nguon_rieng = [] }: ProcedureFile): Procedure['partSources'] {
  return Object.fromEntries(nguon_rieng.map(({ phan, nguon }) => [phan, nguon]));
}

/** Key of the source of a part's facts that name none themselves. */
export function sourceOfPart(file: ProcedureFile, part: OpenPointPart): string {
  return partSourcesOf(file)[part] ?? keyAt(file.nguon[0]?.khoa, 0);
}
