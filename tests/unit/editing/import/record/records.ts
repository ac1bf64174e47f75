import { OpenPoints } from '#src/editing/import/record/open-points.ts';
import type { PortalRecord } from '#src/editing/import/record/portal-record.ts';
import { RepairCounts } from '#src/editing/import/record/repairs.ts';

/** A record of which nothing is known but code and name. */
export function recordOf(parts: Partial<PortalRecord>): PortalRecord {
  return {
    code: '1.000001',
    name: 'Cấp giấy phép',
    field: 'Lữ hành',
    agency: '',
    issuer: '',
    authority: '',
    level: '',
    audience: '',
    decision: '',
    steps: '',
    methods: [],
    dossier: [],
    dossier_text: '',
    legal_basis: [],
    requirements: '',
    result: '',
    url: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfb-cfb3-75d8-9160-fa2bd2ac950a',
    has_fulltext: true,
    time: [],
    alt_names: [],
    ...parts,
  };
}

export function newContext() {
  return { repairs: new RepairCounts(), points: new OpenPoints('2026-07-31') };
}
