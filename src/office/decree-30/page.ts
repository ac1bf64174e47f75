/** Widths in twentieths of a point: A4 with margins of 20, 20, 30 and 15 mm (decree 30/2020, annex I). */
export const PAGE = { width: 11906, height: 16838 };
export const MARGIN = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567, footer: 567 };
/** Between the margins. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;
