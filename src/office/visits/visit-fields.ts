export const VISITS_PATH = '/van-phong/luot-xem';

/** Key of the address that says how many days are looked back at. */
export const PERIOD_FIELD = 'ky';
