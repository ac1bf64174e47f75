/** One row of a record's ways to file; a way may have several. */
export interface RecordMethod {
  channel: string;
  time: string;
  fee: string;
  note: string;
}

export interface RecordPaper {
  case: string;
  item: string;
  original: string;
  copy: string;
  form: string;
}

/** One record of the national catalogue as it was collected or read out of a table; empty text: missing. */
export interface PortalRecord {
  code: string;
  name: string;
  /** Lĩnh vực. */
  field: string;
  /** Cơ quan thực hiện. */
  agency: string;
  issuer: string;
  /** Cơ quan có thẩm quyền. */
  authority: string;
  level: string;
  audience: string;
  /** Number of the decision that published it. */
  decision: string;
  steps: string;
  methods: RecordMethod[];
  /** Time limits in words. */
  time: string[];
  dossier: RecordPaper[];
  /** The papers in one run of text, where the collector could not part them. */
  dossier_text: string;
  legal_basis: string[];
  requirements: string;
  result: string;
  url: string;
  has_fulltext: boolean;
  /** Other names that the same code has or had. */
  alt_names: string[];
  /** Số bộ hồ sơ, in words; only tables tell it. */
  sets?: string;
  /** Nơi tiếp nhận; only tables tell it. */
  receiver?: string;
}
