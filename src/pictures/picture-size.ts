/** What every network that shows previews asks for. */
export const PICTURE_SIZE = { width: 1200, height: 630 } as const;
