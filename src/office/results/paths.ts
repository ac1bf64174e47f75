export const OFFICE_RESULTS_PATH = '/van-phong/ket-qua';

/** Keys of the address: what figures are asked for. */
export const RESULTS_FIELD = {
  form: 'mau',
  period: 'ky',
  group: 'nhom',
  compare: 'so-voi',
  mode: 'nen',
} as const;

/** Of a chart, behind the page's own path. */
export const CHART_FILES = { factors: 'yeu-to.svg', months: 'thang.svg' } as const;

/** Colours of a chart on a dark screen. */
export const DARK = 'toi';
