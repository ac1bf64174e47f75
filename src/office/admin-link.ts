import { LINK_LIFE_IN_MS } from './session-limits.ts';

/** What is printed of a link that makes an administrator. */
export function adminLinkLines(publicUrl: string, secret: string): string[] {
  const minutes = LINK_LIFE_IN_MS.first / 60_000;
  return [
    `To make an administrator of the Office, open this link within ${minutes} minutes; it works once:`,
    `  ${publicUrl}/van-phong/moi/${secret}`,
  ];
}
