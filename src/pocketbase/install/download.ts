import { InstallError } from './install-error.ts';

export interface DownloadLimits {
  /** More bytes than this are refused. */
  maxBytes: number;
  /** Longest wait for the first answer and between two pieces, in milliseconds. */
  stallTimeoutInMs: number;
}

/** The archives are about 12 MB; a mirror that sends for ever must not fill the memory. */
export const DOWNLOAD_LIMITS: DownloadLimits = { maxBytes: 64 << 20, stallTimeoutInMs: 30_000 };

/** The shortest true words for why a request failed; Node hides the reason two levels deep. */
function reasonOf(error: unknown): string {
  const { cause } = error as { cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? (error as Error).message;
}

async function readAll(
  response: Response,
  { maxBytes }: DownloadLimits,
  onBytes: () => void,
): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    onBytes();
    size += chunk.length;
    if (size > maxBytes) throw new InstallError(`it sends more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * Fetches a file into memory.
 *
 * @throws InstallError with half a sentence: what went wrong at that address
 */
export async function download(url: string, limits: DownloadLimits = DOWNLOAD_LIMITS): Promise<Buffer> {
  const abort = new AbortController();
  const stop = () => abort.abort(new InstallError(`no data for ${limits.stallTimeoutInMs / 1000} s`));
  const stall = setTimeout(stop, limits.stallTimeoutInMs);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (!response.ok) throw new InstallError(`HTTP ${response.status}`);
    return await readAll(response, limits, () => stall.refresh());
  } catch (error) {
    throw error instanceof InstallError ? error : new InstallError(reasonOf(error));
  } finally {
    clearTimeout(stall);
    abort.abort();
  }
}
