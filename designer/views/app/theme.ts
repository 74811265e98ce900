// Mantine's theme: contrast of WCAG AA, targets of 24 px and more, Vietnamese letters with room for their marks.
import { ActionIcon, Badge, Button, Checkbox, createTheme } from "@mantine/core";

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
    Button: Button.extend({ defaultProps: { size: "sm" } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: "md" } }),
  },
});
