/**
 * Loaded into sites of tests before anything else: pages are packed quickly. At its best brotli takes a quarter of the
 * processor time in which a site starts, and tests start dozens. What it saves is looked at by first-visit.spec.ts, on
 * the site that most browser tests share, which is as it is shipped.
 */
import { syncBuiltinESMExports } from 'node:module';
import zlib from 'node:zlib';

const QUICK = 4;
const { brotliCompress, constants } = zlib;
const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY } = constants;

/**
 * Only what is packed at its best by name: measuring and quick packing stay as they are.
 *
 * @type {(buffer: zlib.InputType, options: zlib.BrotliOptions | zlib.CompressCallback, callback: zlib.CompressCallback) => void}
 */
const quickly = (buffer, options, callback) => {
  if (typeof options === 'function') return brotliCompress(buffer, options);
  const { params = {} } = options;
  const isBest = params[BROTLI_PARAM_QUALITY] === BROTLI_MAX_QUALITY;
  const quick = isBest ? { ...params, [BROTLI_PARAM_QUALITY]: QUICK } : params;
  return brotliCompress(buffer, { ...options, params: quick }, callback);
};

Object.assign(zlib, { brotliCompress: quickly });
syncBuiltinESMExports();
