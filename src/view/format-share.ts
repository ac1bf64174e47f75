const SHARE = new Intl.NumberFormat('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Of a share from 0 to 1: per cent as a number, with one decimal. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Of a share from 0 to 1: `0.824` → `82,4 %`. The blank does not break. */
export function formatShare(share: number): string {
  return `${SHARE.format(share * 100)}\u00a0%`;
}
