import { createTheme } from '@mui/material/styles';
import { dark, light, token, tokenVariables } from './tokens.ts';

/** That there are CSS variables, for the types of what depends on it. */
declare module '@mui/material/styles' {
  interface CssThemeVariables {
    enabled: true;
  }
}

const sans = "'Inter Variable', 'Noto Sans JP Variable', 'Keyroom Language Names', system-ui, sans-serif";

/** The face of secrets, IDs and code. */
export const mono = "'JetBrains Mono Variable', 'Noto Sans JP Variable', ui-monospace, monospace";

/** For figures that stand below each other or count while one looks. Not for names: it widens their hyphens too. */
export const tabularFigures = { fontVariantNumeric: 'tabular-nums' };

/** What everything focusable shows: accent border and tint, never a colour alone. */
export const focusRing = {
  outline: `2px solid ${token('accent')}`,
  outlineOffset: 1,
};

const palette = (tokens: typeof light) => ({
  background: { default: tokens.background, paper: tokens.panel },
  text: { primary: tokens.text, secondary: tokens.muted },
  primary: { main: tokens.accent, dark: tokens.accentHover, contrastText: tokens.onAccent },
  success: { main: tokens.ok },
  warning: { main: tokens.warning },
  error: { main: tokens.danger },
  divider: tokens.hairline,
});

/** Paper is white, whatever the scheme. */
const onPaper = {
  ...tokenVariables(light),
  '--mui-palette-text-primary': light.text,
  '--mui-palette-text-secondary': light.muted,
  '--mui-palette-background-default': light.panel,
  '--mui-palette-background-paper': light.panel,
  colorScheme: 'light',
};

/**
 * The one theme: dense, calm, hairlines instead of shadows; light and dark from the same tokens. Its CSS variables are at the end of
 * base.css, where the build writes them.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-scheme' },
  colorSchemes: { light: { palette: palette(light) }, dark: { palette: palette(dark) } },
  shape: { borderRadius: 6 },
  spacing: 8,
  typography: {
    fontFamily: sans,
    fontSize: 14,
    htmlFontSize: 16,
    body1: { fontSize: 14, lineHeight: '20px', letterSpacing: '-0.006em' },
    body2: { fontSize: 13, lineHeight: '18px', letterSpacing: '-0.003em' },
    h1: { fontSize: 24, lineHeight: '32px', fontWeight: 650, letterSpacing: '-0.02em' },
    h2: { fontSize: 18, lineHeight: '26px', fontWeight: 650, letterSpacing: '-0.015em' },
    button: { fontSize: 14, lineHeight: '20px', fontWeight: 550, textTransform: 'none', letterSpacing: '-0.006em' },
  },
  transitions: {
    duration: {
      shortest: 80,
      shorter: 100,
      short: 120,
      standard: 140,
      complex: 150,
      enteringScreen: 140,
      leavingScreen: 100,
    },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        ':root': tokenVariables(light),
        ":root[data-scheme='dark']": { ...tokenVariables(dark), colorScheme: 'dark' },
        html: { colorScheme: 'light' },
        '@media print': { ":root, :root[data-scheme='dark']": onPaper },
        ':focus-visible': focusRing,
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important' },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, variant: 'outlined', color: 'inherit' },
      styleOverrides: {
        root: {
          minWidth: 0,
          height: 32,
          padding: '0 12px',
          fontSize: 14,
          whiteSpace: 'nowrap',
          borderRadius: 6,
          '&.Mui-focusVisible': focusRing,
          '@media (forced-colors: active)': { border: '1px solid ButtonText' },
        },
        sizeLarge: { height: 36 },
        outlined: {
          color: token('text'),
          backgroundColor: token('panel'),
          borderColor: token('control'),
          '&:hover': { backgroundColor: token('sunken'), borderColor: token('control') },
        },
        text: { color: token('muted'), '&:hover': { backgroundColor: token('sunken'), color: token('text') } },
        contained: {
          color: token('onAccent'),
          backgroundColor: token('accent'),
          '&:hover': { backgroundColor: token('accentHover') },
        },
      },
    },
    MuiIconButton: {
      styleOverrides: {
        root: {
          width: 32,
          height: 32,
          padding: 0,
          borderRadius: 6,
          font: 'inherit',
          fontSize: 13,
          color: token('muted'),
          '&:hover': { backgroundColor: token('sunken'), color: token('text') },
          '&.Mui-focusVisible': focusRing,
        },
      },
    },
    MuiPaper: { styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiDialog: {
      styleOverrides: {
        paper: { borderRadius: 12, border: `1px solid ${token('hairline')}`, boxShadow: token('shadow') },
      },
    },
    MuiBackdrop: {
      styleOverrides: { root: { '&:not(.MuiBackdrop-invisible)': { backgroundColor: 'rgb(12 14 16 / 34%)' } } },
    },
    MuiPopover: {
      defaultProps: { transitionDuration: 100 },
      styleOverrides: {
        paper: { border: `1px solid ${token('hairline')}`, boxShadow: token('shadow'), borderRadius: 8 },
      },
    },
    MuiMenu: {
      defaultProps: { transitionDuration: 100 },
      styleOverrides: { list: { padding: 4 }, paper: { maxWidth: 'min(400px, calc(100vw - 16px))' } },
    },
    MuiMenuItem: {
      styleOverrides: {
        root: {
          minHeight: 32,
          gap: 10,
          padding: '4px 10px',
          borderRadius: 5,
          fontSize: 14,
          lineHeight: '20px',
          '&:hover, &.Mui-focusVisible': { backgroundColor: token('sunken') },
          '&.Mui-selected, &.Mui-selected.Mui-focusVisible, &.Mui-selected:hover': {
            backgroundColor: token('accentTint'),
          },
          '&.Mui-focusVisible': { outline: `2px solid ${token('accent')}`, outlineOffset: -2 },
          '> svg': { flex: 'none', color: token('muted') },
        },
      },
    },
    MuiDrawer: { styleOverrides: { paper: { width: 280, boxShadow: token('shadow') } } },
    MuiTooltip: {
      defaultProps: { enterDelay: 400, disableInteractive: true },
      styleOverrides: {
        tooltip: { fontSize: 12, lineHeight: '16px', backgroundColor: '#26282c', color: '#f4f4f2', padding: '6px 8px' },
      },
    },
  },
});
