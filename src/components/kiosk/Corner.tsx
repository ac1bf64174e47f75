import type { JSX } from 'preact';
import type { CornerFacts, KioskActs, KioskScreen } from '../../kiosk/browser/view.ts';
import { kioskStaff } from '../../texts/kiosk.ts';
import { formatMoment } from '../../view/format-date.ts';

interface Props {
  screen: Extract<KioskScreen, { name: 'corner' }>;
  acts: KioskActs;
}

const text = kioskStaff.corner;

function rowsOf(facts: CornerFacts): [label: string, value: string][] {
  const { contactAt, clockMinutes, isStorageKept, isShellKept, unfit, refused } = facts;
  const labels = text.facts;
  return [
    [labels.desk, facts.desk],
    [labels.round, facts.round],
    [labels.waiting, String(facts.waiting)],
    ...(unfit === 0 ? [] : [[labels.unfit, String(unfit)] as [string, string]]),
    ...(refused === 0 ? [] : [[labels.refused, String(refused)] as [string, string]]),
    [labels.contact, contactAt === null ? text.never : formatMoment(new Date(contactAt).toISOString())],
    [labels.clock, clockMinutes === 0 ? text.clockRight : text.clockWrong(clockMinutes)],
    [labels.storage, isStorageKept ? text.storageKept : text.storageLoose],
    [labels.offline, isShellKept ? text.yes : text.no],
  ];
}

/** What staff look after: how many answers wait, and whether all is well. */
export function Corner({ screen: { facts, isSending }, acts }: Props): JSX.Element {
  return (
    <>
      <h1 tabIndex={-1} data-focus>
        {text.title}
      </h1>
      {facts.pause && <p>{kioskStaff.shut.why[facts.pause]}</p>}
      <dl class="kiosk-facts">
        {rowsOf(facts).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div class="kiosk-more">
        <button type="button" aria-disabled={isSending} onClick={() => !isSending && acts.sendNow()}>
          {isSending ? text.sending : text.send}
        </button>
        <button type="button" onClick={() => acts.reopen()}>
          {text.reopen}
        </button>
        <button type="button" onClick={() => acts.closeCorner()}>
          {text.close}
        </button>
      </div>
    </>
  );
}
