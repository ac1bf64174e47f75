/** On which background a chart stands; print is light. */
export type ChartMode = 'light' | 'dark';

/** The colours of the style sheets (`src/styles/tokens.css`), which a picture cannot read. */
export interface ChartLook {
  ink: string;
  ink2: string;
  line: string;
  paper: string;
  /** Of what is shown, see the design: very satisfied. */
  mark: string;
}

export const LOOKS: Readonly<Record<ChartMode, ChartLook>> = {
  light: { ink: '#15181d', ink2: '#434b57', line: '#c5ccd6', paper: '#ffffff', mark: '#0d3f91' },
  dark: { ink: '#e8ebf0', ink2: '#b4bcc8', line: '#3b4350', paper: '#14171c', mark: '#8fb8ff' },
};

export const FONT = 'Segoe UI, Roboto, Noto Sans, sans-serif';
