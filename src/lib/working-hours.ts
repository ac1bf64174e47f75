/** Of a working day (labour code 45/2019/QH14, article 105). */
export const HOURS_OF_A_DAY = 8;
