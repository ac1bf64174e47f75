import { dataPaths } from '#src/settings/data-paths.ts';
import type { DataPaths } from '#src/settings/data-paths.ts';

function fromSetup(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: tests run only with global-setup.ts`);
  return value;
}

/** The site that all browser tests share, see `global-setup.ts`. */
export const site = {
  get url(): string {
    return fromSetup('SITE_URL');
  },
  get pocketbasePort(): number {
    return Number(fromSetup('SITE_POCKETBASE_PORT'));
  },
  get dataDir(): string {
    return fromSetup('SITE_DATA_DIR');
  },
  get contentDir(): string {
    return fromSetup('SITE_CONTENT_DIR');
  },
  get paths(): DataPaths {
    return dataPaths({ dataDir: this.dataDir });
  },
};

/** Sheets and texts of the shipped content that the tests walk through. */
export const SHEET = {
  code: '3.000604',
  name: 'Cho phép tổ chức hội nghị, hội thảo quốc tế thuộc thẩm quyền của cấp tỉnh',
  path: '/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-cap-tinh',
  portal: 'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019f3550-6b5d-739b-ae5f-dcd17730a661',
};
export const GUIDANCE_SHEET = '/thu-tuc/chung-nhan-lanh-su-hop-phap-hoa-lanh-su';
export const REPLACED_SHEET = '/thu-tuc/to-chuc-hoi-nghi-hoi-thao-quoc-te-ma-cu';
export const SURVEY = '/khao-sat/hai-long';
