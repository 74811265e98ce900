// Mantine's theme: contrast of WCAG AA, targets of 24 px and more, Vietnamese letters with room for their marks.
import { ActionIcon, Badge, Button, Checkbox, type CSSVariablesResolver, createTheme } from "@mantine/core";

// Mantine chooses the letters on a filled ground for the light theme; the ground is another one in the dark.
const onPrimary =
  (letters: "--badge-color" | "--button-color") =>
  (
    _theme: unknown,
    { variant = "filled", color }: { readonly variant?: string; readonly color?: string },
  ) => ({
    root:
      variant === "filled" && color === undefined
        ? { [letters]: "var(--mantine-primary-color-contrast)" }
        : {},
  });

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
    Badge: Badge.extend({
      vars: onPrimary("--badge-color"),
      styles: { label: { textTransform: "none", overflow: "visible" } },
    }),
    Button: Button.extend({ vars: onPrimary("--button-color"), defaultProps: { size: "sm" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
  },
});

/** Reasons below fields are read on the ground of a selected row too; hints keep the contrast of text. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: { "--mantine-color-error": "#a61e1e", "--mantine-color-dimmed": "#5a6169" },
  dark: { "--mantine-color-error": "#ffa8a8", "--mantine-color-dimmed": "#b4b8bd" },
});
