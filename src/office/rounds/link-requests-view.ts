import type { LinkRequest } from '../../domain/link-request.ts';
import { officeRounds } from '../../texts/office-rounds.ts';
import { formatNumber } from '../../view/format-number.ts';
import { type ShownRequest, shownRequest } from '../shown-request.ts';
import type { Staff } from '../staff.ts';

/** A request for links as the page of a round shows it. */
export function shownLinkRequest(staff: Staff, request: LinkRequest): ShownRequest {
  return shownRequest(staff, request, officeRounds.links.request(formatNumber(request.count)));
}
