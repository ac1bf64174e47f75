/** Where browsers tell that a link to the portal was followed: the attribute `ping` of such links. */
export const PING_PATH = '/dem';
