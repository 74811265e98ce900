// Mantine's theme: contrast of WCAG AA, targets of 24 px and more, Vietnamese letters with room for their marks.
import {
  ActionIcon,
  Badge,
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  Input,
  Text,
  Title,
} from "@mantine/core";
import focus from "./focus.module.css";

export const theme = createTheme({
  fontFamily: "'Noto Sans Variable', system-ui, sans-serif",
  fontFamilyMonospace: "'Noto Sans Mono Variable', Consolas, Menlo, monospace",
  primaryColor: "blue",
  // White on it is readable in either theme.
  primaryShade: 8,
  autoContrast: true,
  cursorType: "pointer",
  components: {
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 32 } }),
    // Capitals would crush the marks of Vietnamese letters.
    Badge: Badge.extend({ styles: { label: { textTransform: "none", overflow: "visible" } } }),
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Input: Input.extend({ classNames: { input: focus.field ?? "" } }),
    // What people write may be one long word, and no screen may be wider for it.
    Text: Text.extend({ styles: { root: { overflowWrap: "anywhere" } } }),
    Title: Title.extend({ styles: { root: { overflowWrap: "anywhere" } } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
  },
});

/** What is wrong with a field is read on the ground of a selected row too; hints and words on a light chip keep the contrast of text. */
export const colours: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-error": "#a61e1e",
    "--mantine-color-dimmed": "#5a6169",
    "--mantine-color-green-light-color": "#1d6b33",
    "--mantine-color-red-light-color": "#a61e1e",
    "--mantine-color-yellow-light-color": "#7a4a00",
    "--mantine-color-gray-light-color": "#3b424a",
    // What lies under the words of a button that is pointed at.
    "--mantine-color-blue-light-hover": "#c5e5ff",
    "--to-look-at": "#8f4500",
  },
  dark: {
    "--mantine-color-error": "#ffa8a8",
    "--mantine-color-dimmed": "#b4b8bd",
    "--mantine-color-anchor": "var(--mantine-color-blue-4)",
    "--to-look-at": "#ffb366",
  },
});
