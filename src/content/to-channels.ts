import type { Channel, ChannelInfo, Fee, Procedure } from '../domain/procedure.ts';
import type { Portal } from '../domain/site.ts';
import type { ChannelsFile } from '../schema/channel-file.ts';
import { toFee, unverifiedFee } from '../schema/fee.ts';
import type { ProcedureFile } from '../schema/procedure-file.ts';
import { toTimeLimit } from '../schema/time-limit.ts';
import { sourceOfPart } from './provenance.ts';

/** What a sheet takes from the portal's file. */
export type PortalAddresses = Pick<Portal, 'home' | 'procedureUrl'>;

type ChannelFile = ChannelsFile['truc_tiep'];

/** Ways of filing, each with its time limits and fees. */
export function toChannels(
  file: ProcedureFile,
  portal: PortalAddresses,
): Pick<Procedure, 'channels' | 'onlineLevel' | 'postal'> {
  const { truc_tuyen, truc_tiep, buu_chinh } = file.cach_nop;
  const channel = (name: Channel, part: ChannelFile) => channelOf(name, part, file);
  return {
    channels: {
      online: { ...channel('online', truc_tuyen), url: onlineUrl(truc_tuyen, portal) },
      'in-person': channel('in-person', truc_tiep),
      post: channel('post', buu_chinh),
    },
    onlineLevel: file.muc_truc_tuyen,
    postal: { send: buu_chinh.co, return: buu_chinh.nhan_ket_qua, reason: buu_chinh.ly_do },
  };
}

function channelOf(channel: Channel, part: ChannelFile, file: ProcedureFile): ChannelInfo {
  return {
    channel,
    available: part.co,
    timeLimits: part.thoi_han.map((entry) => toTimeLimit(entry, sourceOfPart(file, 'time'))),
    fees: feesOf(part.phi, sourceOfPart(file, 'fee')),
    url: null,
    note: part.ghi_chu,
  };
}

function feesOf(phi: ChannelFile['phi'], source: string): Fee[] {
  if (phi === 'unverified') return [unverifiedFee(source)];
  if (phi !== 'not-applicable') return phi.map((entry) => toFee(entry, source));
  return [{ status: 'rule', text: 'Không nhận theo cách này', condition: null, source }];
}

/** The procedure's own page where it is known, else the portal's front page. */
function onlineUrl(
  { co, trang_tren_cong: page }: ChannelsFile['truc_tuyen'],
  portal: PortalAddresses,
): string | null {
  if (co === false) return null;
  if (page === null) return portal.home;
  return page.startsWith('http') ? page : portal.procedureUrl.replace('{page}', page);
}
