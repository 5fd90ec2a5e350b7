/** The colours of one scheme. Contrast is AA for every text colour on every surface; `faint` decorates and never informs. */
interface Tokens {
  background: string;
  panel: string;
  sunken: string;
  hairline: string;
  control: string;
  text: string;
  muted: string;
  faint: string;
  accent: string;
  accentHover: string;
  accentTint: string;
  onAccent: string;
  ok: string;
  warning: string;
  warningTint: string;
  danger: string;
  dangerTint: string;
  onDanger: string;
  shadow: string;
}

export const light: Tokens = {
  background: '#fbfbfa',
  panel: '#ffffff',
  sunken: '#f4f4f2',
  hairline: '#e6e5e1',
  control: '#d6d5d0',
  text: '#1b1c1e',
  muted: '#64666b',
  faint: '#92949a',
  accent: '#0f6b5c',
  accentHover: '#0b574b',
  accentTint: '#e6f2ef',
  onAccent: '#ffffff',
  ok: '#1a7f4b',
  warning: '#a15c07',
  warningTint: '#fdf3e1',
  danger: '#b42318',
  dangerTint: '#fdeceb',
  onDanger: '#ffffff',
  shadow: '0 1px 2px rgb(0 0 0 / 6%), 0 12px 40px rgb(0 0 0 / 18%)',
};

export const dark: Tokens = {
  background: '#131416',
  panel: '#1a1b1e',
  sunken: '#202226',
  hairline: '#2a2c31',
  control: '#3a3d44',
  text: '#ecedee',
  muted: '#a0a3aa',
  faint: '#73767e',
  accent: '#4fc3ad',
  accentHover: '#6fd3c0',
  accentTint: '#17332e',
  onAccent: '#0b2621',
  ok: '#58c98b',
  warning: '#e9b25c',
  warningTint: '#32270f',
  danger: '#f2807a',
  dangerTint: '#3a1a18',
  onDanger: '#2d0c0a',
  shadow: '0 1px 2px rgb(0 0 0 / 40%), 0 12px 40px rgb(0 0 0 / 60%)',
};

/** One colour for each scheme, as a CSS variable that follows the scheme in use: `token('hairline')`. */
export function token(name: keyof Tokens): string {
  return `var(--kr-${name})`;
}

/** The CSS variables behind `token`. */
export function tokenVariables(tokens: Tokens): Record<string, string> {
  return Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--kr-${name}`, value]));
}
