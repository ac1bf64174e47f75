import { REPORT_PARTS, type KeptReport, type ReportPartId, type WrittenPart } from '../../domain/report.ts';

/** One part of a report as it stands now. */
export interface ReportText {
  id: ReportPartId;
  /** Paragraphs, one on each line. */
  text: string;
  /** What the program writes by the figures of now. */
  generated: string;
  isWritten: boolean;
  /** Written when the figures were others. */
  isStale: boolean;
}

/** The parts of a report: as the Office wrote them, else as the program does. */
export function reportTexts(
  kept: Pick<KeptReport, 'parts'> | null,
  generated: Readonly<Record<ReportPartId, string>>,
): ReportText[] {
  return REPORT_PARTS.map((id) => {
    const written = kept?.parts.find((part) => part.id === id);
    return {
      id,
      text: written?.text ?? generated[id],
      generated: generated[id],
      isWritten: written !== undefined,
      isStale: written !== undefined && written.basis !== generated[id],
    };
  });
}

/**
 * What is kept of texts that were sent: those that differ from what the program writes. The others, and those that were
 * emptied, follow the figures.
 *
 * @param texts cleaned
 */
export function writtenParts(
  texts: Readonly<Record<ReportPartId, string>>,
  generated: Readonly<Record<ReportPartId, string>>,
): WrittenPart[] {
  return REPORT_PARTS.filter((id) => texts[id] !== '' && texts[id] !== generated[id]).map((id) => ({
    id,
    text: texts[id],
    basis: generated[id],
  }));
}
