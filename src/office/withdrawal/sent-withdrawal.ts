import { isDay } from '../../lib/is-day.ts';
import { documentNumber } from '../../schema/values.ts';
import { officeWithdrawal } from '../../texts/office-withdrawal.ts';
import type { FieldFaults } from '../views.ts';
import type { Ending } from './changes-of.ts';
import { WITHDRAWAL_FIELD as F } from './paths.ts';
import { WAYS } from './ways.ts';
import type { WithdrawalView } from './withdrawal-view.ts';

const text = officeWithdrawal.faults;
const MAX_REASON = 500;

type Offered = Pick<WithdrawalView, 'ways' | 'successors' | 'targets' | 'needs'>;

const isOffered = (options: readonly { value: string }[], value: string): boolean =>
  options.some((option) => option.value === value);

function endFaults(
  { needs, successors }: Offered,
  { way, on, document, documentDay, successor }: Ending,
): FieldFaults {
  if (way === WAYS.remove) return {};
  const lacksSuccessor = way === WAYS.replace && (successor === '' || !isOffered(successors, successor));
  return {
    ...(isDay(on) ? {} : { [F.on]: text.day }),
    ...(needs.document && !documentNumber.safeParse(document).success ? { [F.document]: text.document } : {}),
    ...(needs.document && !isDay(documentDay) ? { [F.documentDay]: text.documentDay } : {}),
    ...(lacksSuccessor ? { [F.successor]: text.successor } : {}),
  };
}

/** What is wrong with what was sent; empty: nothing. */
export function withdrawalFaults(offered: Offered, ending: Ending): FieldFaults {
  const { way, target, reason } = ending;
  if (!isOffered(offered.ways, way)) return { [F.way]: text.way };
  const lacksTarget = way === WAYS.remove && offered.needs.target && !isOffered(offered.targets, target);
  return {
    ...endFaults(offered, ending),
    ...(lacksTarget ? { [F.target]: text.target } : {}),
    ...(reason.length > MAX_REASON ? { [F.reason]: text.reason } : {}),
  };
}
