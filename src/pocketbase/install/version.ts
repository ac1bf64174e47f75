/** The one version the configuration in `pocketbase/` is written for. */
export const POCKETBASE_VERSION = '0.39.11';
