import { type CSSVariablesResolver, createTheme } from "@mantine/core";

/** Mantine computes with these; on screen the tokens of src/ui/tokens.css stand in their place. */
const reds = [
  "#fbeeee",
  "#f2d6d6",
  "#e4abab",
  "#d67d7d",
  "#ca5757",
  "#c33f3f",
  "#b62a2a",
  "#a61b1b",
  "#8f1616",
  "#771010",
] as const;

export const deskTheme = createTheme({
  primaryColor: "accent",
  primaryShade: 7,
  colors: { accent: reds },
  fontFamily: "var(--sans)",
  headings: { fontFamily: "var(--title-face)", fontWeight: "600" },
  fontSizes: {
    xs: "var(--desk-small)",
    sm: "var(--desk-text)",
    md: "var(--desk-text)",
    lg: "1.125em",
    xl: "1.25em",
  },
  lineHeights: { xs: "1.4", sm: "1.4", md: "1.5", lg: "1.5", xl: "1.5" },
  defaultRadius: "6px",
  respectReducedMotion: true,
  cursorType: "pointer",
  components: {
    Input: { styles: { wrapper: { "--input-size": "var(--desk-target)" } } },
    Button: { styles: { root: { "--button-height": "var(--desk-target)" } } },
  },
});

const greys = ["paper", "paper", "rule", "rule", "edge", "edge", "ink-second", "ink-second", "ink", "ink"];

const tokens: Record<string, string> = {
  "--mantine-color-scheme": "light dark",
  "--mantine-color-body": "var(--paper)",
  "--mantine-color-text": "var(--ink)",
  "--mantine-color-white": "var(--raised)",
  "--mantine-color-black": "var(--ink)",
  "--mantine-color-bright": "var(--ink)",
  "--mantine-color-dimmed": "var(--ink-second)",
  "--mantine-color-placeholder": "var(--ink-second)",
  "--mantine-color-anchor": "var(--ink)",
  "--mantine-color-error": "var(--accent)",
  "--mantine-color-default": "var(--raised)",
  "--mantine-color-default-hover": "var(--paper)",
  "--mantine-color-default-color": "var(--ink)",
  "--mantine-color-default-border": "var(--edge)",
  "--mantine-color-disabled": "var(--rule)",
  "--mantine-color-disabled-color": "var(--ink-second)",
  "--mantine-primary-color-filled": "var(--accent)",
  "--mantine-primary-color-filled-hover": "var(--accent)",
  "--mantine-primary-color-light": "var(--paper)",
  "--mantine-primary-color-light-hover": "var(--rule)",
  "--mantine-primary-color-light-color": "var(--ink)",
  "--mantine-primary-color-contrast": "var(--on-accent)",
  "--mantine-color-accent-filled": "var(--accent)",
  "--mantine-color-accent-filled-hover": "var(--accent)",
  "--mantine-color-accent-light": "var(--paper)",
  "--mantine-color-accent-light-hover": "var(--rule)",
  "--mantine-color-accent-light-color": "var(--ink)",
  "--mantine-color-accent-outline": "var(--accent)",
  "--mantine-color-accent-outline-hover": "var(--rule)",
  "--mantine-color-accent-text": "var(--accent)",
  ...Object.fromEntries(greys.map((token, shade) => [`--mantine-color-gray-${shade}`, `var(--${token})`])),
};

/** Light and dark are the tokens' business, by the system's preference and without script: Mantine always says "light". */
export const deskVariables: CSSVariablesResolver = () => ({ variables: tokens, light: tokens, dark: {} });
