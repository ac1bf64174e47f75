import { csvFile } from '../../export/csv.ts';
import { linkHashOf, LINK_PATH, newLinkToken } from '../../survey/evaluator-link.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { qrPath } from '../../view/qr-path.ts';
import { fileAddress } from './file-address.ts';
import type { Slip } from './new-links-view.ts';

/** New single-use links: addresses to be shown once, and what is kept of them. */
export interface NewLinks {
  addresses: string[];
  /** In no order that tells anything: the queue sorts them. */
  hashes: string[];
}

/** @param publicUrl scheme and host that invited people use */
export function newLinks(publicUrl: string, count: number): NewLinks {
  const tokens = Array.from({ length: count }, newLinkToken);
  return {
    addresses: tokens.map((token) => `${publicUrl}${LINK_PATH}/${token}`),
    hashes: tokens.map(linkHashOf),
  };
}

/** Drawing takes half a millisecond each, in which nobody else is served. No more letters for Word are made either. */
export const MOST_QR_CODES = 500;

/** Addresses with their QR codes, in capitals, which lead on and make the codes smaller. */
export function linkSlips(addresses: readonly string[]): Slip[] {
  const areDrawn = addresses.length <= MOST_QR_CODES;
  return addresses.map((address) => ({ address, qr: areDrawn ? qrPath(address.toUpperCase()) : null }));
}

/** What stands beside each address, in print and in the file. */
export interface LinkWords {
  round: string;
  /** As people write it: `31/12/2026`. */
  lastDay: string;
}

/** The file for a mail merge: one row for each link, without numbers, which would say who got which. */
export function linksCsv(addresses: readonly string[], { round, lastDay }: LinkWords): string {
  const rows = addresses.map((address) => [address, round, lastDay]);
  return csvFile(officeRounds.newLinks.columns, rows);
}

/** The file for a mail merge within the page itself. */
export function linksFileAddress(csv: string): string {
  return fileAddress('text/csv;charset=utf-8', csv);
}
