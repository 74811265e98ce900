// Mantine's theme: contrast of WCAG AA, targets of 24 px and more, Vietnamese letters with room for their marks.
import { ActionIcon, Badge, Button, Checkbox, type CSSVariablesResolver, createTheme } from "@mantine/core";

export const theme = createTheme({
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Noto Sans Mono Variable', Consolas, Menlo, monospace",
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 4 },
  autoContrast: true,
  cursorType: "pointer",
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 32 } }),
    // Capitals would crush the marks of Vietnamese letters.
    Badge: Badge.extend({ styles: { label: { textTransform: "none", overflow: "visible" } } }),
    Button: Button.extend({
      defaultProps: { size: "sm" },
      // Mantine looks for contrast with the light theme's shade only.
      vars: (_theme, { color, variant }) => ({
        root: color === undefined && variant === undefined ? { "--button-color": "var(--on-filled)" } : {},
      }),
    }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
  },
});

/** What is wrong with a field is read on the ground of a selected row too. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-error": "#a61e1e",
    "--on-filled": "var(--mantine-color-white)",
    "--to-look-at": "#8f4500",
  },
  dark: {
    "--mantine-color-error": "#ffa8a8",
    "--on-filled": "var(--mantine-color-black)",
    "--to-look-at": "#ffb366",
  },
});
