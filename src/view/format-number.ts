const NUMBER = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 });

/** `2000` → `2.000`, `0.0025` → `0,0025`. */
export function formatNumber(number: number): string {
  return NUMBER.format(number);
}
